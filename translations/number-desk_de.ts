<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Copy request &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the service&apos;s support asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected rows if there are several, else all rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to an account of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sand&amp;box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work with made-up numbers: nothing is real, nothing costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this account; its stored credentials stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the filter line of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Traffic log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent to the service and what it answered, without secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the current cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every row shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter; again: go to the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, colours and secrets of the accounts on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <source>Enter the name of the person or business.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the street and number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the state, province or region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the postal code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the country.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Api</name>
    <message>
        <source>The list of accounts can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list leads back to a page that was already read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuyForm</name>
    <message>
        <source>Choose a number to buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number needs an address in its own place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number needs an address outside its country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number needs an address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--owned takes a number from 0 to 1000000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed takes a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work with made-up numbers: nothing is real, nothing costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers the sandbox owns (300).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed makes the same sandbox (1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --sandbox: save a picture of every page and dialog, then end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark, or system (as the desktop).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep data here instead of the usual place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: number-desk [options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works with --sandbox only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>The folder %1 can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number Desk is already running on this data (%1, process %2 on %3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decode</name>
    <message>
        <source>The answer is too large to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not valid UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds a number that can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not complete JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer&apos;s link to the next page can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no list &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer&apos;s list holds something that is no record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is no record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service can&apos;t be reached from here. Check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate could not be trusted, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unsafe address was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept these credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again, or check the key in the service&apos;s console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not do that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks to slow down. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too big</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list leads back to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can&apos;t be read or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can&apos;t be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For emergency calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice fallback URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice fallback method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call status method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller name lookup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging fallback URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging fallback method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other accounts may call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formatted number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toll-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VoIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine to machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disaster recovery URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disaster recovery method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller ID on transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldGroup</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The keychain is locked. Unlock your keyring and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain service is running in this session, so the secret can&apos;t be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer in time. If it asks to be unlocked, answer it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has no secret for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused (error %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain still holds the secret. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberConfiguration</name>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a trunk or a voice application, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice application %1 will be removed from this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trunk %1 will be removed from this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice URLs are not used while the number has a trunk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice URLs are not used while the number has a voice application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messaging URLs are not used while the number has a messaging application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberQuery</name>
    <message>
        <source>Choose a country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for 1 to 1000 numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number with + and country code, such as +14155550100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate center needs its LATA too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A LATA is a number, such as 722.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search near a number or near coordinates, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A distance needs a number or coordinates to measure from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This works only for the US and Canada.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberType</name>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toll-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VoIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine to machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Add the address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the service can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You already own this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number was changed in the meantime (%1). Reload it and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1 (price unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1 for %2 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service said no. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left this computer, so nothing was changed. It is safe to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer came, so the change may or may not have happened. Number Desk keeps looking until it is certain, and holds the same change back until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer came. Three looks over two minutes did not find it, so it did not happen. It is safe to try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pattern</name>
    <message>
        <source>Starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spells a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern with * % + $</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only digits, letters without accents, and * % + $.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A + can stand only at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A $ can stand only at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of the signs * % + $ can&apos;t stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* and % can stand only at the start or at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With * or % there must be at least two digits or letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter at least two characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter digits or letters to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern can have at most 16 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 on the keypad)</source>
        <extracomment>%1 letters, %2 digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any one digit and then %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and then any one digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that contain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that start with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that end with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>The country code is unknown. Start with + and the country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has a wrong length for its country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number without an extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number plan does not know this number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>This is the SID of an API key. The account SID starts with AC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an account SID. The SID of an API key starts with SK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the account a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the account SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account SID is AC and 32 digits or letters a to f; this has %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the SID of the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SID of an API key is SK and 32 digits or letters a to f; this has %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret of the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the auth token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must start with https:// (http:// works on this computer only).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileColour</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>United States (US1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland (IE1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia (AU1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>This SID must be %1 followed by 32 digits or letters a to f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A URL can&apos;t hold spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A URL can have at most 2048 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A URL starts with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This URL can&apos;t be read. Check the part after //.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This URL holds a user name or password. Anyone who can see the number&apos;s settings can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http can be read on the way. Prefer https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name can have at most 64 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance must be from 1 to 500 miles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter latitude and longitude in degrees, such as 37.84,-122.46.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A postal code of the United States has five digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A postal code of Canada looks like K1A 0B1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A postal code holds only letters, digits, spaces and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An area code has three digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No area code starts with 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No area code ends with 11.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a country code of two letters, such as US.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose GET or POST.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>No secret is kept for this account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret goes to the service over a secure connection, and to your keychain. It is written nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account &amp;SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AC and 32 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in &amp;with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SID of the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SK and 32 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth &amp;token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;member in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it until I quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret stays in memory and is gone when the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sand&amp;box instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up account on this computer: everything works, nothing is real and nothing costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>The service pointed to another address. It was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept these credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These credentials have no permission for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not know this, or no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks for fewer requests at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the request and gave no reason (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a problem of its own (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service can&apos;t be reached. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection can&apos;t be trusted. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended before the whole reply was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply is larger than this program accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave a reply that can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address is known for this part of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the service is not a valid URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the service must not contain a user or a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would be reached without encryption. Only https is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the service must start with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has an incomplete or invalid path: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave a link that can&apos;t be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave a link to another place (%1). It was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unregistered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending unregistration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unregistration failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toll free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine to machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::AboutDialog</name>
    <message>
        <source>About Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number Desk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Phone numbers for people who support people: search, buy, look after, release.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. There is no warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %1, libphonenumber, simdjson, QtKeychain and SQLite.&lt;/p&gt;&lt;p&gt;Not made or endorsed by Twilio. What you buy and release here is charged by the service to the account you are signed in to.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::AccountSwitcher</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1. Switch account or subaccount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to another account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Accounts</name>
    <message>
        <source>The service does not accept this API key and secret for the account (error %1). Check all three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept this account SID and auth token together (error %1). Check both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not know this account SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These credentials are good, but may not read the account&apos;s numbers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1. Check the network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sign-in came in between.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::AccountsDialog</name>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret asked for in every run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from this program? The account itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secret is deleted from the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was not removed. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::ActivityPane</name>
    <message>
        <source>Filter by number, SID, message, request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes made in other accounts from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you buy, change, move or release appears here, with its outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the activity as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::ConfirmDialog</name>
    <message>
        <source>Type %1 to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::CountryBox</name>
    <message>
        <source>Country or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) · beta</source>
        <comment>country, its code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>country, its code</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>quick filter: its answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown of rows in all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::InspectorDelegate</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::InspectorModel</name>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::InspectorPanel</name>
    <message>
        <source>&amp;Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the values can&apos;t be sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed meanwhile, by someone else: %1. Your edits are kept; saving sends only what you changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Journal</name>
    <message>
        <source>The list of changes can&apos;t be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of changes can&apos;t be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of changes was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of changes can&apos;t be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of changes in %1 is damaged and can&apos;t be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of changes was damaged. It was kept as %1. Changes that were still open then are not followed any more: look at the account before repeating them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same change is still open. Its outcome has to be known first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of changes is not open. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change can&apos;t be written down, so nothing was sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of changes is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of changes does not hold this change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::MainWindow</name>
    <message>
        <source>Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close while changes are under way?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are being sent. Closing stops none of them; what came of them is looked up at the next start.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release 2 numbers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stop working at once. Calls and messages to them are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(415) 555-0132, Front desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(415) 555-0178, Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::OperationRunner</name>
    <message>
        <source>The same change is still open. Its outcome has to be known first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version can&apos;t do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::RecordModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>column title, its group</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::RecordView</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::SandboxBanner</name>
    <message>
        <source>&lt;b&gt;Sandbox.&lt;/b&gt; Nothing here is real: numbers, money and people are made up, and nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox: nothing here is real</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Session</name>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs the subaccount&apos;s own auth token, which can&apos;t be read with these credentials. Sign in to the subaccount itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Settings</name>
    <message>
        <source>The settings can&apos;t be written to %1. They hold until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This setting can&apos;t have such a value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Settler</name>
    <message>
        <source>No answer came, and the change was not found in three checks over two minutes: it did not happen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::SignInDialog</name>
    <message>
        <source>Another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking with the service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key secre&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth &amp;token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret of the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::StartPage</name>
    <message>
        <source>Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and buy phone numbers, keep the ones you have in order, and see what each of them does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the account&apos;s SID and its auth token, or an API key. Secrets go to this computer&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up account on this computer. Search, buy, change and release: nothing is real and nothing costs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::StateOverlay</name>
    <message>
        <source>Copy the request id, for the service&apos;s support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 so far</source>
        <comment>what is being read; rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. %1 were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows are hidden by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::StatusLine</name>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last request was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last request could not reach the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowed down until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered that there were too many requests; all wait until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) under way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::Tour</name>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not ready after %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TrafficDialog</name>
    <message>
        <source>Traffic log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: part of an address, a status, a request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request chosen above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a request to see all of it. Secrets are masked before they come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown of rows in all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the traffic log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TrafficModel</name>
    <message>
        <source>%1 (attempt %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TriStateBox</name>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
