// SPDX-License-Identifier: GPL-3.0-or-later
// parameters.mjs TABLE.json: every parameter that the client sends is one that the official OpenAPI knows.
// TABLE.json: {"POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json": ["PhoneNumber", …], …}
// parameters.mjs --dump "VERB /PATH": what the OpenAPI knows for one operation, as JSON.
import fs from 'node:fs';
import { operationByName, operations, parametersOf } from './openapi.mjs';

const [word, name] = process.argv.slice(2);

if (word === '--dump') {
    const operation = operationByName(name);
    if (!operation) {
        console.error(`Not described: ${name}. There are:\n${operations.map(each => each.name).join('\n')}`);
        process.exit(1);
    }
    console.log(JSON.stringify(parametersOf(operation), null, 2));
    process.exit(0);
}

// Paging travels in links that the service makes; the description has it in every list.
const table = JSON.parse(fs.readFileSync(word, 'utf8'));
const faults = [];
let count = 0;
for (const [operationName, parameters] of Object.entries(table)) {
    const operation = operationByName(operationName);
    if (!operation) {
        faults.push(`${operationName}: the OpenAPI knows no such operation`);
        continue;
    }
    const known = new Set(parametersOf(operation));
    for (const parameter of parameters) {
        ++count;
        if (!known.has(parameter))
            faults.push(`${operationName}: ${parameter} is not among ${[...known].join(', ')}`);
    }
}
if (count === 0)
    faults.push(`${word} names no parameter`);
if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exit(1);
}
console.log(`${count} parameters of ${Object.keys(table).length} operations: the OpenAPI knows each.`);
