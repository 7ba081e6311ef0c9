// SPDX-License-Identifier: GPL-3.0-or-later
// Calls that the documentation and the official client have, and the OpenAPI description (still) has not: described
// here in its form, after the page that is named.
const row = {
    type: 'object',
    properties: {
        phone_numbers_ported: { type: 'integer' },
        phone_numbers_requested: { type: 'integer' },
        port_in_request_sid: { type: 'string', pattern: '^KW[0-9a-fA-F]{32}$' },
        port_in_request_status: { type: 'string' },
        status_last_updated_timestamp: { type: 'string', format: 'date-time' },
        suggested_action: { type: 'string', nullable: true },
    },
};
const token = { type: 'string', nullable: true, pattern: '^KW[0-9a-fA-F]{32}$' };
const query = names => names.map(name => ({ name, in: 'query', schema: { type: 'string' } }));

export const described = {
    servers: [{ url: 'https://numbers.twilio.com' }],
    paths: {
        // Page 15, "Get all Port-In Requests".
        '/v1/Porting/PortIn/PortInRequests': {
            get: {
                parameters: query(['CreatedAfter', 'CreatedBefore', 'PortInRequestStatus', 'PortInRequestSid', 'Size', 'Token']),
                responses: {
                    200: {
                        content: {
                            'application/json': {
                                schema: {
                                    type: 'object',
                                    properties: {
                                        meta: { type: 'object', properties: { next_token: token, previous_token: token } },
                                        port_in_requests: { type: 'array', items: row },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
};
