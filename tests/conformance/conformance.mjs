// SPDX-License-Identifier: GPL-3.0-or-later
// conformance.mjs SANDBOX_PROGRAM: the official client against the sandbox. Every answer on the way is held against
// the official OpenAPI description (sandbox.mjs does it), so a case here only says what has to come back.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { faultsOf, operationByName, operations, unusedExceptions } from './openapi.mjs';
import { hostedNumbers, wantedOfHosting } from './hosted.mjs';
import { portIns, wantedOfPorting } from './porting.mjs';
import { connect, startSandbox } from './sandbox.mjs';

const sandbox = await startSandbox(process.argv[2], ['--seed', '7', '--owned', '120']);
after(() => sandbox.stop());
const { api, http } = connect(sandbox);
const nobody = 'f'.repeat(32);

const numbers = '/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers';
const available = '/2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers';

/// The promise ends in the service's own refusal.
async function refused(promise, status, code) {
    const error = await promise.then(() => null, reason => reason);
    assert.ok(error, `expected ${status}/${code}, but it was done`);
    assert.equal(error.constructor.name, 'RestException', error.stack);
    assert.deepEqual([error.status, error.code], [status, code], error.message);
    assert.ok(error.moreInfo.endsWith(`/${code}`), error.moreInfo);
    return error;
}

const search = (country, type, options = {}) => api.availablePhoneNumbers(country)[type].list({ limit: 30, ...options });

async function anyAvailable(country = 'US', type = 'local', options = {}) {
    const rows = await search(country, type, options);
    assert.ok(rows.length > 0, `${country} ${type} has no number`);
    return rows[0];
}

const buy = async (options = {}) => api.incomingPhoneNumbers.create({ phoneNumber: (await anyAvailable()).phoneNumber, ...options });

function miles(a, b) {
    const rad = degrees => degrees * Math.PI / 180;
    const h = Math.sin(rad(b[0] - a[0]) / 2) ** 2
        + Math.cos(rad(a[0])) * Math.cos(rad(b[0])) * Math.sin(rad(b[1] - a[1]) / 2) ** 2;
    return 2 * 3958.8 * Math.asin(Math.sqrt(h));
}

const placeOf = row => [Number(row.latitude), Number(row.longitude)];

// What the product asks for today.
const wanted = [
    `GET ${available}.json`, `GET ${available}/{CountryCode}.json`, `GET ${available}/{CountryCode}/Local.json`,
    `GET ${available}/{CountryCode}/TollFree.json`, `GET ${available}/{CountryCode}/Mobile.json`,
    `GET ${numbers}.json`, `POST ${numbers}.json`, `GET ${numbers}/{Sid}.json`, `POST ${numbers}/{Sid}.json`,
    `DELETE ${numbers}/{Sid}.json`, 'GET /2010-04-01/Accounts.json', 'GET /2010-04-01/Accounts/{Sid}.json',
    'GET /v1/PhoneNumbers/Countries', 'GET /v1/PhoneNumbers/Countries/{IsoCountry}', 'GET /v1/Trunks',
    'GET /v2/RegulatoryCompliance/Bundles', 'GET /2010-04-01/Accounts/{AccountSid}/Applications.json',
    'POST /2010-04-01/Accounts/{AccountSid}/Addresses.json', 'GET /2010-04-01/Accounts/{AccountSid}/Addresses.json',
    'DELETE /2010-04-01/Accounts/{AccountSid}/Addresses/{Sid}.json', ...wantedOfHosting,
    ...wantedOfPorting,
];

describe('the oracle itself', () => {
    it('takes the description\'s own examples of what the product asks for', () => {
        let count = 0;
        for (const each of operations.filter(operation => wanted.includes(operation.name))) {
            for (const [status, response] of Object.entries(each.operation.responses)) {
                for (const example of Object.values(response.content?.['application/json']?.examples ?? {})) {
                    assert.deepEqual(faultsOf(each, Number(status), example.value), [], `${each.name} ${status}`);
                    ++count;
                }
            }
        }
        assert.ok(count > 20, `only ${count} examples`);
    });

    const fetched = operationByName(`GET ${numbers}/{Sid}.json`);
    const example = { ...fetched.operation.responses[200].content['application/json'].examples.fetch.value };
    const faults = change => faultsOf(fetched, 200, { ...example, ...change });

    const baseline = faults({}).length;
    const rows = [
        ['a member of the wrong type', { beta: 'false' }],
        ['a member that is not described', { colour: 'blue' }],
        ['a SID of another kind', { sid: `AC${'a'.repeat(32)}` }],
        ['a word outside the enumeration', { voice_receive_mode: 'telex' }],
        ['a date in ISO 8601, where RFC 2822 is described', { date_created: '2015-07-30T23:19:04Z' }],
        ['a number that is not E.164', { phone_number: '(808) 925-5327' }],
    ];
    for (const [name, change] of rows)
        it(`reports ${name}`, () => assert.equal(faults(change).length, baseline + 1, faults(change).join('\n')));
    it('reports a missing member', () => {
        const { status, ...rest } = example;
        assert.equal(faultsOf(fetched, 200, rest).length, baseline + 1);
    });
    it('reports a status that is not described', () => assert.equal(faultsOf(fetched, 202, example).length, 1));
    it('reports an error body without a code', () =>
        assert.ok(faultsOf(fetched, 404, { message: 'no', more_info: 'https://x', status: 404 }).length > 0));
});

describe('countries and their number types', () => {
    it('lists countries, each with the types it offers', async () => {
        const countries = await api.availablePhoneNumbers.list();
        assert.ok(countries.length >= 15);
        assert.ok(countries.every(each => Object.keys(each.subresourceUris).length > 0));
        assert.ok(countries.some(each => each.countryCode === 'US' && each.subresourceUris.local && each.subresourceUris.toll_free));
    });
    it('fetches one', async () => assert.equal((await api.availablePhoneNumbers('GB').fetch()).countryCode, 'GB'));
    it('refuses a country that it does not serve', () => refused(api.availablePhoneNumbers('ZZ').fetch(), 404, 20404));

    const types = { local: 'local', toll_free: 'tollFree', mobile: 'mobile', national: 'national', voip: 'voip',
                    shared_cost: 'sharedCost', machine_to_machine: 'machineToMachine' };
    it('finds numbers of every type that some country lists', async () => {
        const seen = new Set();
        for (const country of await api.availablePhoneNumbers.list()) {
            for (const type of Object.keys(country.subresourceUris)) {
                assert.ok(types[type], `unknown type ${type}`);
                if (seen.has(type))
                    continue;
                seen.add(type);
                const rows = await search(country.countryCode, types[type], { limit: 5 });
                assert.ok(rows.length > 0, `${country.countryCode} ${type}`);
                assert.ok(rows.every(row => row.isoCountry === country.countryCode));
            }
        }
        for (const type of ['local', 'toll_free', 'mobile'])
            assert.ok(seen.has(type), type);
    });
});

describe('search', async () => {
    const like = await anyAvailable();
    const national = like.phoneNumber.slice(2);
    const cases = [
        ['area code', { areaCode: Number(national.slice(0, 3)) }, row => row.phoneNumber.slice(2, 5) === national.slice(0, 3)],
        ['a pattern at the start', { contains: `+1${national.slice(0, 4)}` }, row => row.phoneNumber.startsWith(`+1${national.slice(0, 4)}`)],
        ['a pattern at the end', { contains: `${national.slice(-2)}$` }, row => row.phoneNumber.endsWith(national.slice(-2))],
        ['a pattern anywhere', { contains: `%${national.slice(4, 6)}%` }, row => row.phoneNumber.includes(national.slice(4, 6))],
        ['SMS', { smsEnabled: true }, row => row.capabilities.SMS],
        ['no SMS', { smsEnabled: false }, row => !row.capabilities.SMS],
        ['MMS', { mmsEnabled: true }, row => row.capabilities.MMS],
        ['voice', { voiceEnabled: true }, row => row.capabilities.voice],
        ['region', { inRegion: like.region }, row => row.region === like.region],
        ['locality', { inLocality: like.locality }, row => row.locality === like.locality],
        ['postal code', { inPostalCode: like.postalCode }, row => row.postalCode === like.postalCode],
        ['LATA', { inLata: like.lata }, row => row.lata === like.lata],
        ['rate center in its LATA', { inRateCenter: like.rateCenter, inLata: like.lata }, row => row.rateCenter === like.rateCenter && row.lata === like.lata],
        ['the region of a number', { inRegion: like.phoneNumber }, row => row.region === like.region],
        ['a distance from coordinates', { nearLatLong: placeOf(like).join(','), distance: 40 }, row => miles(placeOf(like), placeOf(row)) <= 40.1],
        ['a distance from a number', { nearNumber: like.phoneNumber, distance: 10 }, row => miles(placeOf(like), placeOf(row)) <= 10.1],
        ['no address requirement', { excludeAllAddressRequired: true }, row => row.addressRequirements === 'none'],
        ['nothing beta', { beta: false }, row => row.beta === false],
    ];
    for (const [name, options, holds] of cases)
        it(`by ${name} finds only what was asked for`, async () => {
            const rows = await search('US', 'local', options);
            assert.ok(rows.length > 0, 'nothing found');
            for (const row of rows)
                assert.ok(holds(row), JSON.stringify({ ...row, _version: undefined }));
        });
    it('gives as many as asked for', async () =>
        assert.equal((await search('US', 'local', { limit: 80, pageSize: 80 })).length, 80));
    it('finds nothing where nothing is', async () =>
        assert.deepEqual(await search('US', 'local', { inRegion: 'ZZ' }), []));
    it('refuses a pattern of one character', async () => {
        const error = await api.availablePhoneNumbers('US').local.list({ contains: '1' }).then(() => null, reason => reason);
        assert.equal(error?.status, 400);
    });
    it('refuses a type that the country does not offer', () => refused(search('US', 'machineToMachine'), 404, 20404));
});

describe('buying', () => {
    it('takes the number out of the search and into the inventory, with everything that was set', async () => {
        const wanted = await anyAvailable('US', 'local', { contains: '555' });
        const bought = await api.incomingPhoneNumbers.create({
            phoneNumber: wanted.phoneNumber, friendlyName: 'Front desk', smsUrl: 'https://example.com/sms', smsMethod: 'GET',
            voiceUrl: 'https://example.com/voice', statusCallback: 'https://example.com/status',
        });
        assert.match(bought.sid, /^PN[0-9a-f]{32}$/);
        assert.equal(bought.phoneNumber, wanted.phoneNumber);
        assert.equal(bought.friendlyName, 'Front desk');
        assert.equal(bought.smsUrl, 'https://example.com/sms');
        assert.equal(bought.smsMethod, 'GET');
        assert.equal((await api.incomingPhoneNumbers(bought.sid).fetch()).voiceUrl, 'https://example.com/voice');
        const pattern = wanted.phoneNumber;
        assert.deepEqual(await search('US', 'local', { contains: pattern }), []);
    });
    it('by area code takes one of that area', async () => {
        const area = (await anyAvailable()).phoneNumber.slice(2, 5);
        assert.equal((await api.incomingPhoneNumbers.create({ areaCode: area })).phoneNumber.slice(2, 5), area);
    });
    it('a number that the account owns updates it: no second SID', async () => {
        const bought = await buy({ voiceUrl: 'https://example.com/first' });
        const again = await api.incomingPhoneNumbers.create({ phoneNumber: bought.phoneNumber, voiceUrl: 'https://example.com/second' });
        assert.equal(again.sid, bought.sid);
        assert.equal(again.voiceUrl, 'https://example.com/second');
    });
    it('toll-free by the typed list works too', async () => {
        const wanted = await anyAvailable('US', 'tollFree');
        assert.equal((await api.incomingPhoneNumbers.tollFree.create({ phoneNumber: wanted.phoneNumber })).phoneNumber, wanted.phoneNumber);
    });
    it('refuses what is no number', () => refused(api.incomingPhoneNumbers.create({ phoneNumber: '+1555' }), 400, 21421));
    it('refuses the documented unavailable number', () => refused(api.incomingPhoneNumbers.create({ phoneNumber: '+15005550000' }), 400, 21422));
    it('refuses an area without numbers', () => refused(api.incomingPhoneNumbers.create({ areaCode: '533' }), 400, 21452));
    it('refuses a number that another account has', async () => {
        const bought = await buy();
        const [sub] = sandbox.subaccounts;
        const child = connect(sandbox, undefined, undefined, sub, http).api;
        await refused(child.incomingPhoneNumbers.create({ phoneNumber: bought.phoneNumber }), 400, 21422);
    });
    it('refuses to call a trunk and an application for the same voice call', async () => {
        const [trunk] = await api.trunking.v1.trunks.list({ limit: 1 });
        const [application] = await api.applications.list({ limit: 1 });
        const bought = await buy({ voiceApplicationSid: application.sid });
        const moved = await api.incomingPhoneNumbers(bought.sid).update({ trunkSid: trunk.sid });
        assert.equal(moved.trunkSid, trunk.sid);
        assert.ok(!moved.voiceApplicationSid, 'setting a trunk deletes the application');
    });
});

describe('regulation', () => {
    const types = { local: 'local', mobile: 'mobile', toll_free: 'tollFree', national: 'national' };
    const addressIn = isoCountry => api.addresses.create({
        customerName: 'Made-up Company', street: '1 Example Street', city: 'Sampleton', region: 'SA', postalCode: '10000',
        isoCountry, friendlyName: 'Conformance',
    });
    const attempt = options => api.incomingPhoneNumbers.create(options).then(() => null, reason => reason);

    /// The first number on sale, of any country, that is refused with \a code when it is bought with those options.
    async function firstRefused(code, optionsFor) {
        for (const { countryCode, subresourceUris } of await api.availablePhoneNumbers.list()) {
            for (const type of Object.keys(subresourceUris).filter(each => types[each])) {
                const [row] = await search(countryCode, types[type], { limit: 1 });
                const error = row && await attempt({ phoneNumber: row.phoneNumber, ...await optionsFor(countryCode) });
                if (error?.code === code)
                    return { row, error };
            }
        }
        assert.fail(`no number is refused with ${code}`);
    }

    it('refuses with 21631 where an address is required, and takes the number with one', async () => {
        const { row, error } = await firstRefused(21631, () => ({}));
        assert.equal(error.status, 400);
        assert.notEqual(row.addressRequirements, 'none');
        const address = await addressIn(row.isoCountry);
        const bought = await api.incomingPhoneNumbers.create({ phoneNumber: row.phoneNumber, addressSid: address.sid });
        assert.equal(bought.addressSid, address.sid);
        const dependent = await api.addresses(address.sid).dependentPhoneNumbers.list();
        assert.deepEqual(dependent.map(each => each.phoneNumber), [row.phoneNumber]);
    });
    it('refuses with 21649 where a bundle is required, which no search tells', async () => {
        const { error } = await firstRefused(21649, async country => ({ addressSid: (await addressIn(country)).sid }));
        assert.equal(error.status, 400);
    });
});

describe('the inventory', () => {
    it('pages through everything once, forward and back', async () => {
        const all = await api.incomingPhoneNumbers.list();
        const sids = [];
        let page = await api.incomingPhoneNumbers.page({ pageSize: 20 });
        const first = page.instances.map(each => each.sid);
        let second;
        for (; page; page = await page.nextPage()) {
            second ??= sids.length > 0 ? page : undefined;
            sids.push(...page.instances.map(each => each.sid));
        }
        assert.ok(all.length > 60);
        assert.equal(new Set(sids).size, sids.length, 'a SID came twice');
        assert.deepEqual(sids, all.map(each => each.sid));
        assert.deepEqual((await second.previousPage()).instances.map(each => each.sid), first);
    });
    it('filters by a part of the number', async () => {
        const [one] = await api.incomingPhoneNumbers.list({ limit: 1 });
        const rows = await api.incomingPhoneNumbers.list({ phoneNumber: one.phoneNumber.slice(-5) });
        assert.ok(rows.some(each => each.sid === one.sid));
        assert.ok(rows.every(each => each.phoneNumber.includes(one.phoneNumber.slice(-5))));
    });
    it('filters by a number with wildcards', async () => {
        const [one] = await api.incomingPhoneNumbers.list({ limit: 1 });
        const rows = await api.incomingPhoneNumbers.list({ phoneNumber: `${one.phoneNumber.slice(0, -2)}**` });
        assert.ok(rows.some(each => each.sid === one.sid));
    });
    it('filters by name', async () => {
        const bought = await buy({ friendlyName: 'Only this one' });
        assert.deepEqual((await api.incomingPhoneNumbers.list({ friendlyName: 'Only this one' })).map(each => each.sid), [bought.sid]);
    });
    for (const origin of ['twilio', 'hosted'])
        it(`filters by origin ${origin}`, async () =>
            assert.ok((await api.incomingPhoneNumbers.list({ origin, limit: 20 })).every(each => each.origin === origin)));
    it('filters beta out', async () =>
        assert.ok((await api.incomingPhoneNumbers.list({ beta: false, limit: 20 })).every(each => each.beta === false)));
    for (const type of ['local', 'mobile', 'tollFree'])
        it(`lists ${type} numbers by themselves`, () => api.incomingPhoneNumbers[type].list({ limit: 20 }));
    it('refuses a page number without its token', async () => {
        const error = await api.incomingPhoneNumbers.page({ pageSize: 20, pageNumber: 2 }).then(() => null, reason => reason);
        assert.equal(error?.status, 400);
    });
    it('refuses a page of more than a thousand', async () => {
        const error = await api.incomingPhoneNumbers.page({ pageSize: 1001 }).then(() => null, reason => reason);
        assert.equal(error?.status, 400);
    });
});

describe('configuring', () => {
    it('changes what is sent and nothing else', async () => {
        const bought = await buy({ smsUrl: 'https://example.com/sms' });
        const changed = await api.incomingPhoneNumbers(bought.sid).update({ friendlyName: 'Renamed', voiceUrl: 'https://example.com/v' });
        assert.equal(changed.friendlyName, 'Renamed');
        assert.equal(changed.voiceUrl, 'https://example.com/v');
        assert.equal(changed.smsUrl, 'https://example.com/sms');
    });
    it('clears a URL by an empty one', async () => {
        const bought = await buy({ smsUrl: 'https://example.com/sms' });
        assert.ok(!(await api.incomingPhoneNumbers(bought.sid).update({ smsUrl: '' })).smsUrl);
    });
    it('refuses a name of more than 64 characters', async () => {
        const bought = await buy();
        const error = await api.incomingPhoneNumbers(bought.sid).update({ friendlyName: 'n'.repeat(65) }).then(() => null, reason => reason);
        assert.equal(error?.status, 400);
    });
    it('refuses a URL that is none', async () => {
        const bought = await buy();
        const error = await api.incomingPhoneNumbers(bought.sid).update({ voiceUrl: 'not a url' }).then(() => null, reason => reason);
        assert.equal(error?.status, 400);
    });
    it('refuses what is not there', () =>
        refused(api.incomingPhoneNumbers(`PN${nobody}`).update({ friendlyName: 'x' }), 404, 20404));
});

describe('transfer and release', () => {
    it('moves a number to a subaccount, where it keeps its SID', async () => {
        const [sub] = sandbox.subaccounts;
        const bought = await buy();
        assert.equal((await api.incomingPhoneNumbers(bought.sid).update({ accountSid: sub })).accountSid, sub);
        await refused(api.incomingPhoneNumbers(bought.sid).fetch(), 404, 20404);
        const child = connect(sandbox, undefined, undefined, sub, http).api;
        assert.equal((await child.incomingPhoneNumbers(bought.sid).fetch()).phoneNumber, bought.phoneNumber);
    });
    it('refuses to move it to an account outside the family', async () => {
        const bought = await buy();
        const error = await api.incomingPhoneNumbers(bought.sid).update({ accountSid: `AC${nobody}` }).then(() => null, reason => reason);
        assert.ok([21473, 21474].includes(error?.code), `${error?.code}`);
    });
    it('releases a number, once', async () => {
        const bought = await buy();
        assert.equal(await api.incomingPhoneNumbers(bought.sid).remove(), true);
        assert.equal(http.last.statusCode, 204);
        await refused(api.incomingPhoneNumbers(bought.sid).fetch(), 404, 20404);
        await refused(api.incomingPhoneNumbers(bought.sid).remove(), 404, 20404);
    });
});

describe('what numbers refer to', () => {
    it('keeps addresses: create, fetch, list, delete', async () => {
        const created = await api.addresses.create({
            customerName: 'Made-up Company', street: '1 Example Street', city: 'Sampleton', region: 'CA', postalCode: '90000',
            isoCountry: 'US', friendlyName: 'Office',
        });
        assert.equal((await api.addresses(created.sid).fetch()).street, '1 Example Street');
        assert.ok((await api.addresses.list()).some(each => each.sid === created.sid));
        assert.equal(await api.addresses(created.sid).remove(), true);
        await refused(api.addresses(created.sid).fetch(), 404, 20404);
    });
    it('refuses an address with a part missing', async () => {
        const error = await api.addresses.create({ customerName: 'Made-up Company', street: '1 Example Street', city: '', region: 'CA',
                                                   postalCode: '90000', isoCountry: 'US' }).then(() => null, reason => reason);
        assert.equal(error?.status, 400);
    });
    it('lists applications', async () => assert.ok((await api.applications.list({ limit: 5 })).length > 0));
    it('lists trunks', async () => assert.ok((await api.trunking.v1.trunks.list({ limit: 5 })).length > 0));
    it('lists bundles', async () => assert.ok((await api.numbers.v2.regulatoryCompliance.bundles.list({ limit: 5 })).length > 0));
    it('lists the account and its subaccounts', async () => {
        const sids = (await api.api.v2010.accounts.list()).map(each => each.sid);
        for (const sid of [sandbox.account_sid, ...sandbox.subaccounts])
            assert.ok(sids.includes(sid), sid);
    });
    it('fetches the account', async () =>
        assert.equal((await api.api.v2010.accounts(sandbox.account_sid).fetch()).sid, sandbox.account_sid));
});

describe('prices', () => {
    it('lists countries, page by page', async () => {
        const countries = await api.pricing.v1.phoneNumbers.countries.list({ pageSize: 5 });
        assert.ok(countries.length > 5);
        assert.equal(new Set(countries.map(each => each.isoCountry)).size, countries.length);
    });
    it('says what a number costs a month', async () => {
        const { phoneNumberPrices, priceUnit } = await api.pricing.v1.phoneNumbers.countries('US').fetch();
        assert.ok(phoneNumberPrices.some(each => each.numberType === 'local' && Number(each.currentPrice) > 0));
        assert.match(priceUnit, /^USD$/i);
    });
    it('answers with nothing for a country without numbers', async () =>
        assert.equal((await api.pricing.v1.phoneNumbers.countries('AQ').fetch()).phoneNumberPrices, null));
});

describe('who may ask', () => {
    const guest = (username, password) => connect(sandbox, username, password, sandbox.account_sid).api;
    it('refuses a wrong token', () =>
        refused(guest(sandbox.account_sid, 'wrong').incomingPhoneNumbers.list({ limit: 1 }), 401, 20003));
    it('refuses an unknown account', () =>
        refused(guest(`AC${nobody}`, 'wrong').incomingPhoneNumbers.list({ limit: 1 }), 401, 20003));
    it('refuses a wrong token for prices, too', () =>
        refused(guest(sandbox.account_sid, 'wrong').pricing.v1.phoneNumbers.countries('US').fetch(), 401, 20003));
    it('takes an API key', async () =>
        assert.equal((await guest(sandbox.key_sid, sandbox.key_secret).incomingPhoneNumbers.list({ limit: 1 })).length, 1));
    it('does not show accounts to a standard API key', async () => {
        const error = await guest(sandbox.key_sid, sandbox.key_secret).api.v2010.accounts.list().then(() => null, reason => reason);
        assert.ok([401, 403].includes(error?.status), `${error?.status}`);
    });
    it('refuses what is not there', () => refused(api.incomingPhoneNumbers(`PN${nobody}`).fetch(), 404, 20404));
});

hostedNumbers({ sandbox, api, refused, nobody });
portIns({ sandbox, api, refused, nobody });

describe('coverage', () => {
    it('every operation of the product was answered well at least once', () =>
        assert.deepEqual(wanted.filter(name => ![...(http.seen.get(name) ?? [])].some(status => status < 400)), []));
    it('no exception is left that nothing needs', () =>
        assert.deepEqual(unusedExceptions().map(exception => `${exception.operation} ${exception.place} ${exception.keyword}`), []));
});
