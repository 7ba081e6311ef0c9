// SPDX-License-Identifier: GPL-3.0-or-later
// The official OpenAPI description as an oracle: which operation is this, what may it take, is this its answer?
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { described } from './described.mjs';
import { exceptions } from './exceptions.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.join(here, 'node_modules/@twilio/cli-core/src/services/twilio-api');

// What the product speaks today; a new product of the API is a new word here.
const products = ['api_v2010', 'pricing_v1', 'numbers_v1', 'numbers_v2', 'preview', 'trunking_v1'];

// The error body is in the documentation only: the OpenAPI declares no 4xx.
const errorSchema = {
    type: 'object',
    properties: {
        code: { type: 'integer' },
        message: { type: 'string', minLength: 1 },
        more_info: { type: 'string', format: 'uri' },
        status: { type: 'integer', minimum: 400 },
    },
    required: ['code', 'message', 'more_info', 'status'],
};

const rfc2822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} \+0000$/;

const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
addFormats(ajv);
for (const [name, test] of Object.entries({
    // "relative to https://api.twilio.com", as the descriptions of the 2010 API say.
    uri: text => /^\/\S*$/.test(text) || /^https?:\/\/[^\s/]+\S*$/.test(text),
    'date-time-rfc-2822': text => rfc2822.test(text) && !Number.isNaN(Date.parse(text)),
    'phone-number': text => /^\+[1-9]\d{3,14}$/.test(text),
    'iso-country-code': text => /^[A-Z]{2}$/.test(text),
    'http-method': text => ['GET', 'POST'].includes(text),
    currency: text => /^[A-Z]{3}$/i.test(text),
}))
    ajv.addFormat(name, test);
// Names of shapes whose members are described beside them.
for (const name of ['phone-number-capabilities', 'phone-number-price', 'uri-map'])
    ajv.addFormat(name, true);

/// OpenAPI 3.0 to JSON Schema, stricter than it came: answers carry every property that is described and no other.
/// What the service is known to do otherwise is in exceptions.mjs.
function strictSchema(schema, document) {
    if (schema.$ref) {
        const target = schema.$ref.split('/').slice(1).reduce((node, key) => node[key], document);
        return strictSchema(target, document);
    }
    const { nullable, properties, items, description, ...rest } = schema;
    if (properties) {
        rest.properties = Object.fromEntries(
            Object.entries(properties).map(([name, value]) => [name, strictSchema(value, document)]));
        rest.required = Object.keys(properties);
        rest.additionalProperties = false;
    }
    if (items)
        rest.items = strictSchema(items, document);
    if (schema.format === 'uri-map')
        rest.additionalProperties = { type: 'string', format: 'uri' };
    // An enumeration has no "nullable" of its own to inherit, and ajv wants null among its words.
    if (nullable && rest.type)
        rest.type = [rest.type, 'null'];
    if (nullable && rest.enum)
        rest.enum = [...rest.enum, null];
    return rest;
}

function readOperations() {
    const found = [];
    const documents = products.map(product => JSON.parse(fs.readFileSync(path.join(folder, `twilio_${product}.json`), 'utf8')));
    for (const document of [...documents, described]) {
        for (const [template, item] of Object.entries(document.paths)) {
            const expression = template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+?)');
            for (const verb of ['get', 'post', 'delete']) {
                if (item[verb])
                    found.push({
                        name: `${verb.toUpperCase()} ${template}`, verb, template, document, operation: item[verb],
                        host: new URL((item.servers ?? document.servers)[0].url).host,
                        matches: new RegExp(`^${expression}$`),
                    });
            }
        }
    }
    // Of two templates that match, the one with fewer placeholders is meant: …/Local.json before …/{Sid}.json.
    const placeholders = operation => operation.template.split('{').length;
    return found.sort((a, b) => placeholders(a) - placeholders(b));
}

export const operations = readOperations();

export function findOperation(verb, pathname) {
    return operations.find(each => each.verb === verb.toLowerCase() && each.matches.test(pathname));
}

export function operationByName(name) {
    return operations.find(each => each.name === name);
}

/// Every parameter that an operation knows: in the path, the query and the body.
export function parametersOf({ operation }) {
    const body = operation.requestBody?.content?.['application/x-www-form-urlencoded']?.schema?.properties ?? {};
    return [...(operation.parameters ?? []).map(parameter => parameter.name), ...Object.keys(body)];
}

const validators = new Map();

function validatorOf(operation, status) {
    const key = `${operation.name} ${status}`;
    if (!validators.has(key)) {
        const schema = operation.operation.responses[status]?.content?.['application/json']?.schema;
        validators.set(key, schema ? ajv.compile(strictSchema(schema, operation.document)) : null);
    }
    return validators.get(key);
}

const validError = ajv.compile(errorSchema);
const used = new Set();

export function unusedExceptions() {
    return exceptions.filter(exception => !used.has(exception));
}

function excused(operation, error) {
    const member = error.params.missingProperty ?? error.params.additionalProperty;
    const place = member === undefined ? error.instancePath : `${error.instancePath}/${member}`;
    for (const exception of exceptions) {
        if (exception.operation.test(operation.name) && exception.place.test(place)
            && exception.keyword === error.keyword && (exception.value?.(error.data) ?? true)) {
            used.add(exception);
            return true;
        }
    }
    return false;
}

function sentence(error) {
    const detail = error.params.missingProperty ?? error.params.additionalProperty;
    const value = detail ?? JSON.stringify(error.data)?.slice(0, 80);
    return `${error.instancePath || '/'} ${error.message}: ${value} [${error.keyword}]`;
}

/// What is wrong with an answer, as sentences; empty when it is as described.
export function faultsOf(operation, status, body) {
    if (status >= 400) {
        if (!validError(body))
            return validError.errors.map(sentence);
        return body.status === status ? [] : [`/status is ${body.status}, the HTTP status is ${status}`];
    }
    if (!operation.operation.responses[status] && !excused(operation, { instancePath: '', keyword: 'status', params: {}, data: status }))
        return [`status ${status} is not among ${Object.keys(operation.operation.responses)}`];
    const validate = validatorOf(operation, status);
    if (!validate)
        return body === undefined || body === '' ? [] : ['a body, where none is described'];
    if (validate(body))
        return [];
    // One sentence a place, however many rows of a list have the same fault.
    const faults = validate.errors.filter(error => !excused(operation, error)).map(sentence);
    return [...new Map(faults.map(fault => [fault.replace(/\/\d+(?=[/ ])/g, '/*').replace(/: .* \[/, ' ['), fault])).values()];
}
