// SPDX-License-Identifier: GPL-3.0-or-later
// Hosted numbers by the official client, in both generations, over the same orders.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const v2 = '/v2/HostedNumber';
const preview = '/HostedNumbers';
const eligibility = '/v1/HostedNumber/Eligibility';

export const wantedOfHosting = [
    `POST ${eligibility}`, `POST ${eligibility}/Bulk`, `GET ${eligibility}/Bulk/{RequestId}`,
    `GET ${v2}/Orders`, `POST ${v2}/Orders`, `GET ${v2}/Orders/{Sid}`, `POST ${v2}/Orders/{Sid}`,
    `DELETE ${v2}/Orders/{Sid}`, `POST ${v2}/Orders/Bulk`, `GET ${v2}/Orders/Bulk/{BulkHostingSid}`,
    `GET ${v2}/AuthorizationDocuments`, `POST ${v2}/AuthorizationDocuments`, `GET ${v2}/AuthorizationDocuments/{Sid}`,
    `DELETE ${v2}/AuthorizationDocuments/{Sid}`,
    `GET ${v2}/AuthorizationDocuments/{SigningDocumentSid}/DependentHostedNumberOrders`,
    `GET ${preview}/HostedNumberOrders`, `POST ${preview}/HostedNumberOrders`, `GET ${preview}/HostedNumberOrders/{Sid}`,
    `POST ${preview}/HostedNumberOrders/{Sid}`, `DELETE ${preview}/HostedNumberOrders/{Sid}`,
    `GET ${preview}/AuthorizationDocuments`, `POST ${preview}/AuthorizationDocuments`,
    `GET ${preview}/AuthorizationDocuments/{Sid}`, `POST ${preview}/AuthorizationDocuments/{Sid}`,
    `GET ${preview}/AuthorizationDocuments/{SigningDocumentSid}/DependentHostedNumberOrders`,
    'GET /2010-04-01/Accounts/{AccountSid}/OutgoingCallerIds.json',
    'GET /2010-04-01/Accounts/{AccountSid}/OutgoingCallerIds/{Sid}.json',
];

/// Numbers that nobody has: one more with every call.
let last = 100;
const nextNumber = () => `+1307555${String(last++).padStart(4, '0')}`;

export function hostedNumbers({ sandbox, api, refused, nobody }) {
    /// What people, carriers and time do.
    async function control(path, body) {
        const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
            method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
        });
        assert.ok(response.ok, `${path}: ${response.status} ${await response.text()}`);
    }
    const wait = seconds => control('clock', { step: seconds });
    const addressOf = async () => (await api.addresses.list({ isoCountry: 'US', limit: 1 }))[0].sid;

    const old = api.preview.hosted_numbers;
    const generations = {
        v2: {
            orders: api.numbers.v2.hostedNumberOrders,
            letters: api.numbers.v2.authorizationDocuments,
            create: async (options = {}) => api.numbers.v2.hostedNumberOrders.create({
                phoneNumber: nextNumber(), contactPhoneNumber: '+14155550100', addressSid: await addressOf(),
                email: 'owner@example.com', ...options,
            }),
            call: (sid, delay, extension) => api.numbers.v2.hostedNumberOrders(sid).update({
                status: 'pending-verification', verificationCallDelay: delay, verificationCallExtension: extension,
            }),
            echoed: order => [order.verificationCallDelay, order.verificationCallExtension],
        },
        preview: {
            orders: old.hostedNumberOrders,
            letters: old.authorizationDocuments,
            create: (options = {}) => old.hostedNumberOrders.create({
                phoneNumber: nextNumber(), smsCapability: true, email: 'owner@example.com', ...options,
            }),
            call: (sid, delay, extension) => old.hostedNumberOrders(sid).update({
                status: 'pending-verification', callDelay: delay, extension,
            }),
            echoed: order => [order.callDelay, order.extension],
        },
    };

    async function verified(generation) {
        const order = await generation.create();
        await control(`hosted/orders/${order.sid}/status`, { status: 'verified' });
        return order;
    }
    const letterOf = async (generation, orders, options = {}) => generation.letters.create({
        hostedNumberOrderSids: orders.map(order => order.sid), addressSid: await addressOf(), email: 'signer@example.com',
        contactTitle: 'Owner', contactPhoneNumber: '+14155550100', ccEmails: ['a@example.com', 'b@example.com'], ...options,
    });

    describe('eligibility', () => {
        const judge = async row => (await api.numbers.v1.eligibilities.create({ phone_numbers: [row] })).results[0];
        it('answers for one number', async () => {
            const result = await judge({ phone_number: nextNumber() });
            assert.equal(result.eligibility_status, 'ELIGIBLE');
            assert.equal(result.hosting_account_sid, sandbox.account_sid);
        });
        it('says why a number can not be hosted', async () =>
            assert.equal((await judge({ phone_number: '+493051234567' })).ineligibility_reason, 'COUNTRY_NOT_SUPPORTED'));
        it('answers for many numbers, little by little', async () => {
            const numbers = Array.from({ length: 30 }, () => ({ phone_number: nextNumber() }));
            const made = await api.numbers.v1.bulkEligibilities.create({ friendly_name: 'Many', phone_numbers: numbers });
            assert.equal(made.status, 'QUEUED');
            await wait(3);
            const halfway = await api.numbers.v1.bulkEligibilities(made.requestId).fetch();
            assert.equal(halfway.status, 'PROCESSING');
            assert.ok(halfway.results.length > 0 && halfway.results.length < numbers.length);
            await wait(30);
            const done = await api.numbers.v1.bulkEligibilities(made.requestId).fetch();
            assert.equal(done.status, 'SUCCESSFUL');
            assert.ok(done.dateCompleted instanceof Date);
            assert.deepEqual(done.results.map(each => each.phone_number), numbers.map(each => each.phone_number));
        });
        const wrong = [
            ['no numbers', {}, 22124],
            ['two numbers', { phone_numbers: [{ phone_number: '+13075550100' }, { phone_number: '+13075550101' }] }, 22125],
            ['what is no number', { phone_numbers: [{ phone_number: 'front desk' }] }, 22102],
            ['an account that is not there', { phone_numbers: [{ phone_number: '+13075550100', hosting_account_sid: `AC${nobody}` }] }, 21471],
        ];
        for (const [name, body, code] of wrong)
            it(`refuses ${name}`, () => refused(api.numbers.v1.eligibilities.create(body), 400, code));
    });

    for (const [name, generation] of Object.entries(generations)) {
        describe(`hosted numbers, ${name}`, () => {
            it('orders a number and gives it an incoming number', async () => {
                const order = await generation.create({ friendlyName: 'Front desk', ccEmails: ['a@example.com', 'b@example.com'] });
                assert.equal(order.status, 'twilio-processing');
                assert.deepEqual(order.ccEmails, ['a@example.com', 'b@example.com']);
                const incoming = await api.incomingPhoneNumbers(order.incomingPhoneNumberSid).fetch();
                assert.equal(incoming.phoneNumber, order.phoneNumber);
                assert.equal(incoming.origin, 'hosted');
                const fetched = await generation.orders(order.sid).fetch();
                assert.equal(fetched.friendlyName, 'Front desk');
            });
            it('lists orders page by page, and by filter', async () => {
                const order = await generation.create({ friendlyName: `Only ${name}` });
                const all = await generation.orders.list({ pageSize: 5 });
                assert.equal(new Set(all.map(each => each.sid)).size, all.length);
                assert.ok(all.length > 10);
                const one = filter => generation.orders.list(filter).then(rows => rows.map(row => row.sid));
                assert.deepEqual(await one({ friendlyName: `Only ${name}` }), [order.sid]);
                assert.deepEqual(await one({ phoneNumber: order.phoneNumber }), [order.sid]);
                assert.deepEqual(await one({ incomingPhoneNumberSid: order.incomingPhoneNumberSid }), [order.sid]);
                assert.ok((await one({ status: 'twilio-processing' })).includes(order.sid));
            });
            it('calls for verification, with the same code within ten minutes', async () => {
                const order = await generation.create();
                await wait(6);
                const called = await generation.call(order.sid, 15, 'wwww2');
                assert.equal(called.status, 'pending-verification');
                assert.equal(called.verificationAttempts, 1);
                assert.deepEqual(generation.echoed(called), [15, 'wwww2']);
                assert.match(called.verificationCode, /^\d{6}$/);
                const again = await generation.call(order.sid, 0, '');
                assert.equal(again.verificationCode, called.verificationCode);
                assert.equal(again.verificationCallSids.length, 2);
                await control(`hosted/orders/${order.sid}/call`, { answer: 'right' });
                assert.equal((await generation.orders(order.sid).fetch()).status, 'verified');
            });
            it('refuses a fourth call', async () => {
                const order = await generation.create();
                await wait(6);
                for (let attempt = 0; attempt < 3; ++attempt) {
                    await generation.call(order.sid, 0, '');
                    await control(`hosted/orders/${order.sid}/call`, { answer: 'none' });
                }
                assert.equal((await generation.orders(order.sid).fetch()).status, 'action-required');
                await refused(generation.call(order.sid, 0, ''), 400, 22100);
            });
            it('cancels an order, and its incoming number with it', async () => {
                const order = await generation.create();
                await wait(6);
                assert.equal(await generation.orders(order.sid).remove(), true);
                await refused(generation.orders(order.sid).fetch(), 404, 20404);
                await refused(api.incomingPhoneNumbers(order.incomingPhoneNumberSid).fetch(), 404, 20404);
            });
            it('sends a letter of authorization, and shows its orders', async () => {
                const orders = [await verified(generation), await verified(generation)];
                const letter = await letterOf(generation, orders);
                assert.equal(letter.status, 'signing');
                assert.deepEqual(letter.ccEmails, ['a@example.com', 'b@example.com']);
                const dependents = await generation.letters(letter.sid).dependentHostedNumberOrders.list();
                assert.deepEqual(dependents.map(each => each.sid).sort(), orders.map(each => each.sid).sort());
                assert.ok(dependents.every(each => each.status === 'pending-loa' && each.signingDocumentSid === letter.sid));
                assert.ok((await generation.letters.list({ email: 'signer@example.com', status: 'signing' }))
                    .some(each => each.sid === letter.sid));
                await control(`hosted/documents/${letter.sid}`, { action: 'sign' });
                assert.equal((await generation.letters(letter.sid).fetch()).status, 'signed');
                assert.equal((await generation.orders(orders[0].sid).fetch()).status, 'carrier-processing');
            });
            it('refuses a letter for an order that is not verified', async () => {
                const order = await generation.create();
                await refused(letterOf(generation, [order]), 400, 20001);
            });
            it('refuses what is not there', async () => {
                await refused(generation.orders(`HR${nobody}`).fetch(), 404, 20404);
                await refused(generation.letters(`PX${nobody}`).fetch(), 404, 20404);
            });
        });
    }

    describe('what one generation has alone', () => {
        it('v2: orders in bulk', async () => {
            const numbers = [nextNumber(), nextNumber()];
            const made = await api.numbers.v2.bulkHostedNumberOrders.create({
                friendly_name: 'Two', notification_email: 'team@example.com', email: 'owner@example.com',
                address_sid: await addressOf(), contact_phone_number: '+14155550100',
                phone_numbers: numbers.map(phone_number => ({ phone_number })),
            });
            assert.equal(made.requestStatus, 'QUEUED');
            assert.equal(made.totalCount, 2);
            await wait(30);
            const done = await api.numbers.v2.bulkHostedNumberOrders(made.bulkHostingSid).fetch({ orderStatus: 'received' });
            assert.equal(done.requestStatus, 'PROCESSED');
            assert.deepEqual(done.results[0].orders.map(each => each.phone_number), numbers);
        });
        it('v2: a letter is canceled, and its orders are verified again', async () => {
            const order = await verified(generations.v2);
            const letter = await letterOf(generations.v2, [order], { contactTitle: undefined });
            assert.equal(await generations.v2.letters(letter.sid).remove(), true);
            assert.equal((await generations.v2.letters(letter.sid).fetch()).status, 'canceled');
            assert.equal((await generations.v2.orders(order.sid).fetch()).status, 'verified');
        });
        it('preview: names and e-mails of an order are edited', async () => {
            const order = await generations.preview.create({ uniqueName: 'conformance' });
            const edited = await generations.preview.orders(order.sid).update({
                friendlyName: 'Lobby', email: 'new@example.com', ccEmails: ['c@example.com'], uniqueName: 'lobby',
            });
            assert.deepEqual([edited.friendlyName, edited.email, edited.ccEmails, edited.uniqueName],
                             ['Lobby', 'new@example.com', ['c@example.com'], 'lobby']);
            assert.equal((await generations.preview.orders.list({ uniqueName: 'lobby' }))[0].sid, order.sid);
        });
        it('preview: the code is sent by an update', async () => {
            const order = await generations.preview.create();
            await wait(6);
            const { verificationCode } = await generations.preview.call(order.sid, 0, '');
            assert.equal((await generations.preview.orders(order.sid).update({ verificationCode })).status, 'verified');
        });
        it('preview: a letter is opened again and edited', async () => {
            const letter = await letterOf(generations.preview, [await verified(generations.preview)]);
            await refused(generations.preview.letters(letter.sid).update({ email: 'other@example.com' }), 400, 20001);
            const opened = await generations.preview.letters(letter.sid).update({ status: 'opened' });
            assert.equal(opened.status, 'opened');
            const edited = await generations.preview.letters(letter.sid).update({ email: 'other@example.com' });
            assert.equal(edited.email, 'other@example.com');
            assert.equal((await generations.preview.letters(letter.sid).update({ status: 'signing' })).status, 'signing');
        });
        it('both: orders of one are orders of the other', async () => {
            const order = await generations.preview.create();
            assert.equal((await generations.v2.orders(order.sid).fetch()).phoneNumber, order.phoneNumber);
        });
        it('an account without a generation finds nothing there', async () => {
            await control('hosted/generations', { generation: 'preview', enabled: false });
            await refused(generations.preview.orders.list(), 404, 20404);
            await control('hosted/generations', { generation: 'preview', enabled: true });
        });
    });

    describe('verified caller IDs', () => {
        it('are listed, and go when their number is hosted', async () => {
            const phone_number = nextNumber();
            await control('callerids', { phone_number });
            const [callerId] = await api.outgoingCallerIds.list({ phoneNumber: phone_number });
            assert.equal((await api.outgoingCallerIds(callerId.sid).fetch()).phoneNumber, phone_number);
            const order = await generations.v2.create({ phoneNumber: phone_number });
            await wait(6);
            assert.equal((await generations.v2.orders(order.sid).fetch()).status, 'verified');
            assert.deepEqual(await api.outgoingCallerIds.list({ phoneNumber: phone_number }), []);
        });
    });
}
