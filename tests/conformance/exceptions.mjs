// SPDX-License-Identifier: GPL-3.0-or-later
// Where the documentation's own answers differ from the OpenAPI description. An answer that differs in any other
// place is a fault, and so is an exception that nothing needs. `value` narrows an exception to the values that it is about.
const everywhere = /./;
const search = /^GET .*\/AvailablePhoneNumbers\/\{CountryCode\}\/\w+\.json$/;
const numbers = /(Incoming|Dependent)PhoneNumbers/;

const isEmpty = value => value === '';
const isDecimal = value => typeof value === 'string' && /^-?\d+\.\d+$/.test(value);

export const exceptions = [
    {
        operation: search, place: /^\/(end|first_page_uri|next_page_uri|page|page_size|previous_page_uri|start)$/,
        keyword: 'required',
        reason: 'a search is a sample: no example of pages 20 to 22 has paging keys',
    },
    {
        operation: /AvailablePhoneNumbers\.json$/,
        place: /^\/(end|first_page_uri|next_page_uri|page|page_size|previous_page_uri|start)$/,
        keyword: 'required',
        reason: 'the example of page 19 lists the countries without paging keys',
    },
    {
        operation: search, place: /\/friendly_name$/, keyword: 'format',
        reason: 'friendly_name is described as a phone number, and is the national spelling in every example',
    },
    {
        operation: search, place: /\/(latitude|longitude)$/, keyword: 'type', value: isDecimal,
        reason: 'coordinates are strings in the examples and numbers in the schema',
    },
    {
        operation: search, place: /\/capabilities\/(SMS|MMS)$/, keyword: 'additionalProperties',
        reason: 'capabilities of available numbers are spelled SMS and MMS in the examples',
    },
    {
        operation: search, place: /\/capabilities\/(sms|mms)$/, keyword: 'required',
        reason: 'capabilities of available numbers are spelled SMS and MMS in the examples',
    },
    {
        operation: search, place: /\/capabilities\/fax$/, keyword: 'required',
        reason: 'no example of an available number says anything about fax',
    },
    {
        operation: numbers, place: /\/type$/, keyword: 'additionalProperties',
        reason: 'the official client, newer than the description, knows the type of an incoming number',
    },
    {
        operation: /Trunks/, place: /\/symmetric_rtp_enabled$/, keyword: 'additionalProperties',
        reason: 'the official client, newer than the description, knows symmetric RTP',
    },
    {
        operation: numbers, place: /\/subresource_uris$/, keyword: 'additionalProperties',
        reason: 'the OpenAPI has subresource_uris in the examples of incoming numbers and not in their schema',
    },
    {
        operation: numbers, place: /_(sid|url)$|\/status_callback$/, keyword: 'pattern', value: isEmpty,
        reason: '"" stands for an unset SID in the examples',
    },
    {
        operation: numbers, place: /_sid$/, keyword: 'minLength', value: isEmpty,
        reason: '"" stands for an unset SID in the examples',
    },
    {
        operation: everywhere, place: /(_url|_callback)$/, keyword: 'format', value: isEmpty,
        reason: '"" stands for an unset URL in the examples',
    },
    {
        operation: /PhoneNumbers\/Countries\/\{IsoCountry\}$/, place: /\/(base|current)_price$/, keyword: 'type',
        value: isDecimal,
        reason: 'prices are strings in the samples and numbers in the schema',
    },
    {
        operation: /DependentPhoneNumbers/, place: /\/friendly_name$/, keyword: 'format',
        reason: 'friendly_name is described as a phone number, and is free text',
    },
    {
        operation: /HostedNumberOrders/, place: /\/status$/, keyword: 'enum', value: value => value === 'twilio-processing',
        reason: 'page 08 has twilio-processing among the statuses, the description of the preview has not',
    },
    {
        operation: /HostedNumber/, place: /\/capabilities\/(mms|fax)$/, keyword: 'required',
        reason: 'the examples of hosted numbers say nothing about MMS and fax',
    },
    {
        operation: /^DELETE .*\/PortIn\/\{PortInRequestSid\}\/PhoneNumber\//, place: /^$/, keyword: 'status', value: status => status === 201,
        reason: 'page 16 answers 201 where a number is canceled, the description 204',
    },
    {
        operation: /PortIn(\/\{PortInRequestSid\})?$/,
        place: /^\/(bundle_sid|portability_advance_carrier|auto_cancel_approval_numbers|support_ticket_id|order_cancellation_reason|signature_request_url)$/,
        keyword: 'additionalProperties',
        reason: 'page 15 and the official client, newer than the description, know these members of a port-in request',
    },
];
