// SPDX-License-Identifier: GPL-3.0-or-later
// The official client's list of an account's numbers, pages of a thousand, from the port given. Prints milliseconds
// for the list alone, without node's own start, and how many numbers came.
import { createRequire } from 'node:module';
const require = createRequire(new URL('../conformance/', import.meta.url));
const twilio = require('twilio');
const RequestClient = require('twilio/lib/base/RequestClient');

class Loopback extends RequestClient {
    request(options) {
        const address = new URL(options.uri);
        address.protocol = 'http:';
        address.host = `127.0.0.1:${process.argv[2]}`;
        return super.request({ ...options, uri: address.href });
    }
}

const sid = 'AC5ca1ab1e00000000000000000000f00d';
const client = twilio(sid, 'bench', { httpClient: new Loopback() });
const start = process.hrtime.bigint();
const numbers = await client.incomingPhoneNumbers.list({ pageSize: 1000 });
console.log(Number(process.hrtime.bigint() - start) / 1e6, numbers.length);
