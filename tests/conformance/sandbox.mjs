// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox as a child process, and the official client pointed at it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import twilio from 'twilio';
import RequestClient from 'twilio/lib/base/RequestClient.js';
import { faultsOf, findOperation } from './openapi.mjs';

/// Starts it on a free port; resolves with what it prints when it is ready.
export function startSandbox(program, options = []) {
    const child = spawn(program, ['--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    process.once('exit', () => child.kill());
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', code => reject(new Error(`the sandbox ended with ${code} before it was ready`)));
        createInterface({ input: child.stdout }).once('line', line => {
            child.removeAllListeners('exit');
            resolve({ ...JSON.parse(line), stop: () => child.kill() });
        });
    });
}

/// The client's own HTTP layer with its own encoding of parameters. Every host leads to the sandbox, and every
/// answer is held against the official description before the client sees it.
class JudgingClient extends RequestClient {
    constructor(base) {
        super();
        this.base = new URL(base);
        this.seen = new Map(); // operation's name -> statuses
        this.last = undefined;
    }

    async request(options) {
        const address = new URL(options.uri);
        const operation = findOperation(options.method, address.pathname);
        if (!operation)
            throw new Error(`no operation is described for ${options.method} ${address.pathname}`);
        if (address.host.endsWith('twilio.com') && address.host !== operation.host)
            throw new Error(`${operation.name} is served by ${operation.host}, not by ${address.host}`);
        address.protocol = this.base.protocol;
        address.host = this.base.host;
        const response = await super.request({ ...options, uri: address.href });
        this.last = { operation: operation.name, ...response };
        this.seen.set(operation.name, (this.seen.get(operation.name) ?? new Set()).add(response.statusCode));
        const type = response.headers['content-type'] ?? '';
        const faults = faultsOf(operation, response.statusCode, response.body);
        if (response.statusCode !== 204 && !/^application\/json/.test(type))
            faults.push(`Content-Type is "${type}"`);
        if (!response.headers['twilio-request-id'])
            faults.push('no Twilio-Request-Id header');
        if (faults.length > 0)
            throw new Error(`${operation.name} answered ${response.statusCode}, against its description:\n    ${faults.join('\n    ')}`);
        return response;
    }
}

export function connect(sandbox, username = sandbox.account_sid, password = sandbox.auth_token,
                        accountSid = sandbox.account_sid, http = new JudgingClient(sandbox.url)) {
    return { http, api: twilio(username, password, { accountSid, httpClient: http }) };
}
