// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers are brought in by the official client; bills, which it can not upload, by raw multipart.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import twilio from 'twilio';

const porting = '/v1/Porting';
const number = `${porting}/PortIn/{PortInRequestSid}/PhoneNumber/{PhoneNumberSid}`;

export const wantedOfPorting = [
    `GET ${porting}/Portability/PhoneNumber/{PhoneNumber}`, `GET ${porting}/PortIn/PortInRequests`,
    `POST ${porting}/PortIn`, `GET ${porting}/PortIn/{PortInRequestSid}`, `DELETE ${porting}/PortIn/{PortInRequestSid}`,
    `GET ${number}`, `DELETE ${number}`, `GET ${porting}/Configuration/Webhook`, `POST ${porting}/Configuration/Webhook`,
    `DELETE ${porting}/Configuration/Webhook/{WebhookType}`,
];

/// Numbers that nobody has: one more with every call.
let last = 100;
const nextNumber = () => `+1405555${String(last++).padStart(4, '0')}`;

export function portIns({ sandbox, api, refused, nobody }) {
    const { portingPortabilities, portingPortIns, portingPortInPhoneNumber, portingAllPortIns, portingWebhookConfigurations,
            portingWebhookConfigurationsDelete, webhook } = api.numbers.v1;
    const authorization = `Basic ${Buffer.from(`${sandbox.account_sid}:${sandbox.auth_token}`).toString('base64')}`;

    async function control(path, body) {
        const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
            method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
        });
        assert.ok(response.ok, `${path}: ${response.status} ${await response.text()}`);
    }
    const act = (sid, action, more = {}) => control(`port-in/${sid}`, { action, ...more });

    async function upload(bytes, type = 'utility_bill') {
        const form = new FormData();
        form.set('friendly_name', 'Bill');
        form.set('document_type', type);
        form.set('File', new Blob([bytes]), 'bill.pdf');
        const response = await fetch(`${sandbox.url}/v1/Documents`, { method: 'POST', headers: { authorization }, body: form });
        return { status: response.status, body: await response.json() };
    }
    const bill = async () => (await upload('%PDF-1.4 a bill')).body.sid;

    const formOf = async (numbers, options = {}) => ({
        documents: [await bill()],
        phone_numbers: numbers.map(phone_number => ({ phone_number, pin: '1234' })),
        losing_carrier_information: {
            customer_type: 'Business', customer_name: 'Example Inc.', account_number: 'A-1',
            account_telephone_number: numbers[0] ?? '+14055550100', authorized_representative: 'Jo Doe',
            authorized_representative_email: 'jo@example.com', address_sid: null,
            address: { street: '101 Example St', street_2: null, city: 'Tulsa', state: 'OK', zip: '74103', country: 'US' },
        },
        ...options,
    });
    const create = async (numbers, options) => portingPortIns.create(await formOf(numbers, options));
    const sidOf = (request, n = 0) => request.phoneNumbers[n].port_in_phone_number_sid ?? request.phoneNumbers[n].portInPhoneNumberSid;

    describe('documents', () => {
        it('take a bill, and say what it is', async () => {
            const { status, body } = await upload('%PDF-1.4 a bill');
            assert.equal(status, 201);
            assert.match(body.sid, /^RD[0-9a-f]{32}$/);
            assert.deepEqual(Object.keys(body).sort(), [
                'account_sid', 'attributes', 'created_by', 'date_created', 'date_updated', 'document_type', 'failure_reason',
                'friendly_name', 'mime_type', 'reviewer', 'sid', 'status', 'version']); // page 12
            assert.equal(body.mime_type, 'application/pdf');
        });
        it('say nothing of what is no bill', async () => assert.equal((await upload('Dear customer')).body.mime_type, ''));
        it('refuse an unknown type in their own way', async () => {
            const { status, body } = await upload('%PDF-1.4', 'passport');
            assert.equal(status, 400);
            assert.deepEqual(body, { message: 'Document type not found', code: 70002, user_error: true, http_status_code: 400, params: {} });
        });
    });

    describe('portability', () => {
        it('says yes', async () => {
            const phoneNumber = nextNumber();
            const answer = await portingPortabilities(phoneNumber).fetch();
            assert.deepEqual([answer.phoneNumber, answer.portable, answer.numberType, answer.country], [phoneNumber, true, 'LOCAL', 'US']);
        });
        it('says no as an answer', async () => {
            const answer = await portingPortabilities('+18005550142').fetch({ targetAccountSid: sandbox.account_sid });
            assert.deepEqual([answer.portable, answer.notPortableReasonCode, answer.numberType], [false, 22133, 'TOLL-FREE']);
        });
        for (const [n, code] of [[301, 22130], [302, 22131], [303, 22132], [304, 22133], [305, 22135], [306, 22136], [307, 22137],
                                 [308, 22102], [309, 22171], [310, 20003]])
            it(`says no as a refusal: ${code}`, () => refused(portingPortabilities(`+15005550${n}`).fetch(), 400, code));
    });

    describe('port-in requests', () => {
        it('are made, fetched and listed', async () => {
            const numbers = [nextNumber(), nextNumber()];
            const made = await create(numbers, { notification_emails: ['office@example.com'] });
            assert.equal(made.portInRequestStatus, 'In Review');
            assert.equal(made.losingCarrierInformation.customer_name ?? made.losingCarrierInformation.customerName, 'Example Inc.');
            const fetched = await portingPortIns(made.portInRequestSid).fetch();
            assert.deepEqual(fetched.phoneNumbers.map(each => each.phone_number ?? each.phoneNumber), numbers);
            assert.ok(fetched.supportTicketId > 0);
            assert.ok(fetched.dateCreated instanceof Date);
            const [row] = await portingAllPortIns.list({ portInRequestSid: made.portInRequestSid });
            assert.deepEqual([row.portInRequestSid, row.phoneNumbersRequested, row.phoneNumbersPorted], [made.portInRequestSid, 2, 0]);
        });
        it('are listed by status, and by pages of a size', async () => {
            const rows = await portingAllPortIns.list({ portInRequestStatus: 'Completed' });
            assert.ok(rows.length > 0 && rows.every(row => row.portInRequestStatus === 'Completed'));
            assert.equal((await portingAllPortIns.page({ size: 3 })).instances.length, 3);
        });
        it('show one number', async () => {
            const made = await create([nextNumber()]);
            const one = await portingPortInPhoneNumber(made.portInRequestSid, sidOf(made)).fetch();
            assert.deepEqual([one.portInPhoneNumberStatus, one.portOutPin, one.missingRequiredFields], ['in_review', 1234, false]);
        });
        it('are canceled, whole or by number', async () => {
            const made = await create([nextNumber(), nextNumber()]);
            await portingPortInPhoneNumber(made.portInRequestSid, sidOf(made, 1)).remove();
            assert.equal((await portingPortInPhoneNumber(made.portInRequestSid, sidOf(made, 1)).fetch()).portInPhoneNumberStatus, 'canceling');
            assert.equal(await portingPortIns(made.portInRequestSid).remove(), true);
            await control('clock', { step: 60 });
            const fetched = await portingPortIns(made.portInRequestSid).fetch();
            assert.equal(fetched.portInRequestStatus, 'Canceled');
            assert.ok(fetched.orderCancellationReason);
        });
        it('end in the inventory', async () => {
            const phoneNumber = nextNumber();
            const made = await create([phoneNumber]);
            for (const action of ['review', 'sign', 'accept', 'complete'])
                await act(made.portInRequestSid, action);
            const one = await portingPortInPhoneNumber(made.portInRequestSid, sidOf(made)).fetch();
            assert.equal(one.portInPhoneNumberStatus, 'completed');
            assert.ok(one.portDate instanceof Date);
            assert.equal((await api.incomingPhoneNumbers.list({ phoneNumber })).length, 1);
        });
        it('tell why a carrier rejects', async () => {
            const made = await create([nextNumber()]);
            for (const action of ['review', 'sign'])
                await act(made.portInRequestSid, action);
            await act(made.portInRequestSid, 'reject', { code: 22153 });
            const one = await portingPortInPhoneNumber(made.portInRequestSid, sidOf(made)).fetch();
            assert.equal(one.rejectionReasonCode, 22153);
            assert.equal((await portingPortIns(made.portInRequestSid).fetch()).portInRequestStatus, 'Action Required');
        });
        it('refuse what page 15 refuses', async () => {
            const sizes = await refused(create([]), 400, 400);
            assert.equal(sizes.message, 'phoneNumbers: size must be between 1 and 1000');
            assert.equal((await refused(create([nextNumber()], { documents: [] }), 400, 400)).message, 'Invalid documents');
            await refused(create([nextNumber()], { account_sid: `AC${nobody}` }), 403, 20403);
            await refused(portingPortIns(`KW${nobody}`).fetch(), 404, 20404);
        });
    });

    describe('webhooks of port-ins', () => {
        const events = ['PortInInProgress', 'PortInPhoneNumberSubmitted'];
        it('are set, read and deleted', async () => {
            const made = await portingWebhookConfigurations.create({
                port_in_target_url: 'https://www.example.com/in', port_out_target_url: 'https://www.example.com/out', notifications_of: events,
            });
            assert.deepEqual(made.notificationsOf, events);
            const fetched = await webhook.fetch();
            assert.equal(fetched.portInTargetUrl, 'https://www.example.com/in');
            assert.ok(fetched.portOutTargetDateCreated instanceof Date);
            assert.equal(await portingWebhookConfigurationsDelete('PORT_OUT').remove(), true);
            await control('clock', { step: 120 });
            assert.equal((await webhook.fetch()).portOutTargetUrl, null);
        });
        it('arrive signed as the official client checks it', async () => {
            const arrived = [];
            let both;
            const complete = new Promise(resolve => both = resolve);
            const server = createServer((request, response) => {
                let body = '';
                request.on('data', piece => body += piece);
                request.on('end', () => {
                    arrived.push({ url: `http://${request.headers.host}${request.url}`, header: request.headers['x-twilio-signature'], body });
                    response.end('{}');
                    if (arrived.length === events.length)
                        both();
                });
            });
            await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
            // Whatever goes wrong, a server that listens would keep this from ending.
            server.unref();
            await portingWebhookConfigurations.create({
                port_in_target_url: `http://127.0.0.1:${server.address().port}/in?desk=1`, notifications_of: events,
            });
            const made = await create([nextNumber()]);
            for (const action of ['review', 'sign'])
                await act(made.portInRequestSid, action);
            await complete;
            server.close();
            for (const { url, header, body } of arrived) {
                assert.ok(twilio.validateRequestWithBody(sandbox.auth_token, header, url, body), url);
                assert.ok(!twilio.validateRequestWithBody(sandbox.auth_token, header, url, `${body} `));
                assert.equal(JSON.parse(body).port_in_request_sid, made.portInRequestSid);
            }
        });
    });
}
