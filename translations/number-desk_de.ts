<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="69"/>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="63"/>
        <source>&amp;Undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="70"/>
        <source>Set back what the selected changes of numbers changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="71"/>
        <source>&amp;Stop checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="72"/>
        <source>End the looking for an outcome, so that the change can be made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="73"/>
        <source>Copy request &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="74"/>
        <source>What the service&apos;s support asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="75"/>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="66"/>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="63"/>
        <location filename="../ui/panes/search/searchpane.cpp" line="58"/>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="76"/>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="65"/>
        <location filename="../ui/panes/search/searchpane.cpp" line="60"/>
        <source>Write rows to a CSV file: all, those shown or those selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="19"/>
        <source>&amp;Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="20"/>
        <source>Sign in to an account of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="21"/>
        <source>Try the sand&amp;box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="22"/>
        <source>Work with made-up numbers: nothing is real, nothing costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="25"/>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="26"/>
        <source>Leave this account; its stored credentials stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="27"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="29"/>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="30"/>
        <source>Read this page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="31"/>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="32"/>
        <source>Go to the filter line of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="33"/>
        <source>&amp;Traffic log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="34"/>
        <source>What was sent to the service and what it answered, without secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="36"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="37"/>
        <source>&amp;About Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="48"/>
        <source>Copy the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="49"/>
        <source>Copy the current cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="50"/>
        <source>Save what was changed beside the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="51"/>
        <source>Select every row shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="52"/>
        <source>Clear the filter; again: go to the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="53"/>
        <source>What can be done with the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="54"/>
        <source>Go to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="23"/>
        <source>&amp;Accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="24"/>
        <source>Names, colours and secrets of the accounts on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="48"/>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="50"/>
        <source>Start no further row; those under way end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="51"/>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="53"/>
        <source>Start what has not started yet; a held run starts before its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="54"/>
        <source>&amp;Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="56"/>
        <source>Leave out the selected rows that have not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="57"/>
        <source>&amp;Cancel the rest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="59"/>
        <source>Leave out everything that has not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="60"/>
        <source>Try &amp;failed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="62"/>
        <source>Only rows of which it is certain that they did not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="65"/>
        <source>Set back what this run changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="67"/>
        <source>Write the receipts to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="48"/>
        <source>&amp;Edit together…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="49"/>
        <source>Set properties of all selected numbers at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="50"/>
        <source>&amp;Transfer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="51"/>
        <source>Hand the selected numbers to another account of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="52"/>
        <source>&amp;Release…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="53"/>
        <source>Give the selected numbers back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="54"/>
        <source>Select from &amp;list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="56"/>
        <source>Paste or drop a list of numbers, and select those</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="57"/>
        <source>&amp;Copy webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="59"/>
        <source>Remember the URLs and methods of the selected number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="60"/>
        <source>&amp;Paste webhooks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="62"/>
        <source>Set the remembered URLs and methods on the selected numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="40"/>
        <source>&amp;Buy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="42"/>
        <source>Buy the selected number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="43"/>
        <source>&amp;Add to basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="45"/>
        <source>Keep the selected numbers to buy them together; several searches can fill it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="46"/>
        <source>Bas&amp;ket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="48"/>
        <source>What is in the basket, what it costs, and the purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="49"/>
        <source>Buy se&amp;veral…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="51"/>
        <source>Put so many numbers of this search into the basket, and some in reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="52"/>
        <source>&amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="54"/>
        <source>Ask again: a search is a sample, and may bring other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="55"/>
        <source>&amp;Save search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="57"/>
        <source>Keep what is asked here under a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <location filename="../models/forms/addressform.cpp" line="23"/>
        <source>Enter the name of the person or business.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/addressform.cpp" line="24"/>
        <source>Enter the street and number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/addressform.cpp" line="25"/>
        <source>Enter the city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/addressform.cpp" line="26"/>
        <source>Enter the state, province or region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/addressform.cpp" line="27"/>
        <source>Enter the postal code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/addressform.cpp" line="28"/>
        <source>Choose the country.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <location filename="../models/rules/advice.cpp" line="20"/>
        <source>The service does not accept the credentials any more. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="21"/>
        <source>It is not in this account any more. Reload the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="22"/>
        <source>The service asks for fewer requests. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="23"/>
        <source>A trial account can&apos;t have more numbers. Upgrade the account first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="24"/>
        <source>The service does not know this number. Search again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="25"/>
        <source>Someone else has this number now. Search for another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="26"/>
        <source>The number needs an address in its own country. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="28"/>
        <source>The number needs an address. Choose one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="29"/>
        <source>The number needs an approved bundle. Choose one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="31"/>
        <source>The identity or address is not verified yet. Try again once it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/advice.cpp" line="33"/>
        <source>The address does not suit this number. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Api</name>
    <message>
        <location filename="../app/api/accounts.cpp" line="26"/>
        <source>The list of accounts can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/api/readpage.cpp" line="55"/>
        <source>Canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/api/readpage.cpp" line="136"/>
        <source>The list leads back to a page that was already read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <location filename="../models/forms/basket.cpp" line="40"/>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/basket.cpp" line="147"/>
        <source>%1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../models/forms/basket.cpp" line="149"/>
        <source>%n price(s) unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <location filename="../app/ops/bulkplans.cpp" line="59"/>
        <source>It is like that already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/ops/bulkplans.cpp" line="155"/>
        <source>Buy %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../app/ops/bulkplans.cpp" line="187"/>
        <source>Change %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/ops/bulkplans.cpp" line="209"/>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/ops/bulkplans.cpp" line="218"/>
        <source>Move %n number(s) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/ops/bulkplans.cpp" line="236"/>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/bulkplans.cpp" line="237"/>
        <source>Yours, without webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/bulkplans.cpp" line="238"/>
        <source>Yours, with webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/bulkplans.cpp" line="239"/>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/ops/bulkplans.cpp" line="246"/>
        <source>%n of them is (are) hosted. It takes three days until a hosted number has left entirely.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../app/ops/bulkplans.cpp" line="252"/>
        <source>%n of them may be refused because of its emergency address; the note beside it says why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../app/ops/bulkplans.cpp" line="254"/>
        <source>Release %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/ops/bulkplans.cpp" line="283"/>
        <source>It is not in this account any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/bulkplans.cpp" line="285"/>
        <source>It was changed again since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/ops/bulkplans.cpp" line="290"/>
        <source>Undo the change of %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkRows</name>
    <message>
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="100"/>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="103"/>
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="105"/>
        <source>%n being checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="107"/>
        <source>%n taken back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="116"/>
        <source>Starts at %1, in %2:%3. Until then, rows can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="122"/>
        <source>Paused. %n not started.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="123"/>
        <source>%n not started. </source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="125"/>
        <source>%1 a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="129"/>
        <source>%1, less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkrows.cpp" line="130"/>
        <source>%1, about %2 min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkUndo</name>
    <message numerus="yes">
        <location filename="../ui/bulkundo.cpp" line="35"/>
        <source>Reading %n number(s) as they are now…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/bulkundo.cpp" line="49"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/bulkundo.cpp" line="50"/>
        <source>Sets back what was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/bulkundo.cpp" line="51"/>
        <source>Undo for %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuyForm</name>
    <message>
        <location filename="../models/forms/buyform.cpp" line="101"/>
        <source>Choose a number to buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/buyform.cpp" line="56"/>
        <source>Choose the application that answers calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/buyform.cpp" line="58"/>
        <source>Choose the trunk that takes the calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/buyform.cpp" line="60"/>
        <source>Choose the application that answers messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/buyform.cpp" line="106"/>
        <source>This number needs an address in its own country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/buyform.cpp" line="108"/>
        <source>This number needs an address outside its country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/buyform.cpp" line="109"/>
        <source>This number needs an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/buyform.cpp" line="114"/>
        <source>This number needs an approved bundle of its country.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="28"/>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="28"/>
        <source>What will be different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="30"/>
        <source>Can&apos;t be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="30"/>
        <source>What is left out, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="70"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="11"/>
        <location filename="../ui/panes/search/searchpane.cpp" line="64"/>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="11"/>
        <source>Can receive SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="13"/>
        <location filename="../ui/panes/search/searchpane.cpp" line="66"/>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="13"/>
        <source>Can receive calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="15"/>
        <location filename="../ui/panes/search/searchpane.cpp" line="65"/>
        <source>MMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="15"/>
        <source>Can receive MMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="17"/>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="17"/>
        <source>Can receive fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="19"/>
        <source>Address missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="20"/>
        <source>Needs an address and has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="24"/>
        <source>No bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="24"/>
        <source>Has no regulatory bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="26"/>
        <source>Emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="27"/>
        <source>Has a registered emergency address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="32"/>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="33"/>
        <source>Area code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="34"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventoryfilters.cpp" line="35"/>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="67"/>
        <source>Not beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/quickfilters.cpp" line="28"/>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <location filename="../app/commandline.cpp" line="46"/>
        <source>--owned takes a number from 0 to 1000000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="53"/>
        <source>--seed takes a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="66"/>
        <source>--theme takes light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="85"/>
        <source>--export takes a file that ends in .csv or .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="97"/>
        <source>There is no column %1. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="101"/>
        <source>--columns takes names with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="111"/>
        <source>Work with made-up numbers: nothing is real, nothing costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="113"/>
        <source>How many numbers the sandbox owns (300).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="114"/>
        <source>The same seed makes the same sandbox (1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="116"/>
        <source>With --sandbox: save a picture of every page and dialog, then end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="118"/>
        <source>light, dark, or system (as the desktop).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="119"/>
        <source>Keep data here instead of the usual place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="121"/>
        <source>Write an account&apos;s numbers to FILE.csv or FILE.xlsx, without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="123"/>
        <source>With --export: whose numbers. A name, or an account SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="126"/>
        <source>With --export: which columns (phone_number,friendly_name,…), else all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="128"/>
        <source>With --export: only numbers that the text is found in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="130"/>
        <source>Show this and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="131"/>
        <source>Show the version and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="141"/>
        <source>The file is there, whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="143"/>
        <source>The service said no, could not be reached, or answered what can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="144"/>
        <source>A mistake on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="145"/>
        <source>There is no such account here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="147"/>
        <source>The account&apos;s secret could not be had: locked, or never kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="148"/>
        <source>The file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="149"/>
        <source>Stopped by a signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="154"/>
        <source>Usage: number-desk [options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="159"/>
        <source>Exit codes of --export:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="167"/>
        <source>See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="183"/>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="194"/>
        <source>%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="196"/>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="204"/>
        <source>%1 works with --sandbox only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="210"/>
        <source>%1 works with --export only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="213"/>
        <source>--export needs either --account or --sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/commandline.cpp" line="215"/>
        <source>--export and --tour don&apos;t go together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvExport</name>
    <message>
        <location filename="../app/export/csvexport.cpp" line="36"/>
        <source>Canceled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <location filename="../app/localdata/datafolder.cpp" line="45"/>
        <location filename="../app/localdata/datafolder.cpp" line="51"/>
        <source>The folder %1 can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/localdata/datafolder.cpp" line="56"/>
        <source>Number Desk is already running on this data (%1, process %2 on %3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <location filename="../app/localdata/database.cpp" line="87"/>
        <location filename="../app/localdata/database.cpp" line="213"/>
        <source>%1 can&apos;t be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/localdata/database.cpp" line="94"/>
        <source>%1 can&apos;t be written: it belongs to someone else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/localdata/database.cpp" line="107"/>
        <source>%1 can&apos;t be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/localdata/database.cpp" line="115"/>
        <source>%1 was written by a newer version of this program. Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/localdata/database.cpp" line="174"/>
        <source>%1 in %2 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/localdata/database.cpp" line="188"/>
        <source>%1 in %2 is damaged and can&apos;t be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/localdata/database.cpp" line="191"/>
        <source>%1 can&apos;t be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/localdata/database.cpp" line="206"/>
        <source>%1 can&apos;t be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decode</name>
    <message>
        <location filename="../models/decode.cpp" line="271"/>
        <source>The answer is too large to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/decode.cpp" line="287"/>
        <source>The answer is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/decode.cpp" line="289"/>
        <source>The answer is not valid UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/decode.cpp" line="291"/>
        <source>The answer is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/decode.cpp" line="293"/>
        <source>The answer holds a number that can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/decode.cpp" line="295"/>
        <source>The answer is not complete JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/decode.cpp" line="310"/>
        <source>The answer&apos;s link to the next page can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/decode.cpp" line="320"/>
        <source>The answer has no list &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/decode.cpp" line="331"/>
        <source>The answer&apos;s list holds something that is no record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/decode.cpp" line="349"/>
        <source>The answer is no record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Emergency</name>
    <message>
        <location filename="../models/rules/emergency.cpp" line="25"/>
        <source>%1 has a registered emergency address, and can&apos;t be released while it does. Set its emergency address to none first, then release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/emergency.cpp" line="29"/>
        <source>The emergency address of %1 is being registered, and the number can&apos;t be released meanwhile. Set its emergency address to none first, then release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/emergency.cpp" line="33"/>
        <source>Its emergency address is still being taken off. If the release is refused, try again once that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/emergency.cpp" line="37"/>
        <source>Registering its emergency address failed. If the release is refused, set the emergency address to none first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/emergency.cpp" line="41"/>
        <source>Taking its emergency address off failed, so it may still be registered. If the release is refused, set the emergency address to none once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/emergency.cpp" line="63"/>
        <source>It has an emergency address. If the release is refused, set the emergency address to none first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="36"/>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="37"/>
        <source>The service can&apos;t be reached from here. Check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="38"/>
        <source>No secure connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="39"/>
        <source>The certificate could not be trusted, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="40"/>
        <source>An unsafe address was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="41"/>
        <source>The connection broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="42"/>
        <source>The service took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="43"/>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="44"/>
        <source>The service does not accept these credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="45"/>
        <source>Sign in again, or check the key in the service&apos;s console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="46"/>
        <source>This key may not do that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="47"/>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="48"/>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="49"/>
        <source>The service asks to slow down. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="50"/>
        <source>The service said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="51"/>
        <source>The service has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="52"/>
        <source>The answer can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="53"/>
        <source>The answer is too big</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="54"/>
        <source>The list leads back to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="55"/>
        <source>A file can&apos;t be read or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="56"/>
        <source>The keychain did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="57"/>
        <source>That can&apos;t be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <location filename="../models/records/account.cpp" line="13"/>
        <location filename="../models/records/address.cpp" line="14"/>
        <location filename="../models/records/application.cpp" line="15"/>
        <location filename="../models/records/bundle.cpp" line="13"/>
        <location filename="../models/records/incomingnumber.cpp" line="21"/>
        <location filename="../models/records/plannedchange.cpp" line="14"/>
        <location filename="../models/records/trunk.cpp" line="13"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/account.cpp" line="14"/>
        <location filename="../models/records/bundle.cpp" line="14"/>
        <location filename="../models/records/incomingnumber.cpp" line="30"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/account.cpp" line="15"/>
        <location filename="../models/records/availablenumber.cpp" line="33"/>
        <location filename="../models/records/numberprice.cpp" line="12"/>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/account.cpp" line="16"/>
        <location filename="../models/records/address.cpp" line="30"/>
        <location filename="../models/records/application.cpp" line="55"/>
        <location filename="../models/records/bundle.cpp" line="25"/>
        <location filename="../models/records/incomingnumber.cpp" line="124"/>
        <location filename="../models/records/plannedchange.cpp" line="20"/>
        <location filename="../models/records/trunk.cpp" line="36"/>
        <source>SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/account.cpp" line="17"/>
        <source>Owner account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/account.cpp" line="20"/>
        <location filename="../models/records/address.cpp" line="28"/>
        <location filename="../models/records/application.cpp" line="53"/>
        <location filename="../models/records/bundle.cpp" line="23"/>
        <location filename="../models/records/incomingnumber.cpp" line="120"/>
        <location filename="../models/records/trunk.cpp" line="34"/>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/account.cpp" line="21"/>
        <location filename="../models/records/address.cpp" line="29"/>
        <location filename="../models/records/application.cpp" line="54"/>
        <location filename="../models/records/bundle.cpp" line="24"/>
        <location filename="../models/records/incomingnumber.cpp" line="121"/>
        <location filename="../models/records/trunk.cpp" line="35"/>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="13"/>
        <location filename="../models/records/bulkreceipt.cpp" line="21"/>
        <location filename="../models/records/bulkrunentry.cpp" line="19"/>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="14"/>
        <location filename="../models/records/bulkrunentry.cpp" line="12"/>
        <location filename="../models/records/plannedchange.cpp" line="15"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="15"/>
        <location filename="../models/records/bulkreceipt.cpp" line="13"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="16"/>
        <location filename="../models/records/bulkreceipt.cpp" line="14"/>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="17"/>
        <location filename="../models/records/bulkreceipt.cpp" line="15"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="18"/>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="22"/>
        <location filename="../models/records/bulkreceipt.cpp" line="16"/>
        <location filename="../models/records/country.cpp" line="13"/>
        <location filename="../models/records/pricecountry.cpp" line="12"/>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="23"/>
        <location filename="../models/records/bulkreceipt.cpp" line="17"/>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="24"/>
        <location filename="../models/records/bulkreceipt.cpp" line="20"/>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="25"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="26"/>
        <location filename="../models/records/bulkreceipt.cpp" line="19"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="27"/>
        <location filename="../models/records/address.cpp" line="31"/>
        <location filename="../models/records/application.cpp" line="56"/>
        <location filename="../models/records/bundle.cpp" line="26"/>
        <location filename="../models/records/incomingnumber.cpp" line="125"/>
        <location filename="../models/records/trunk.cpp" line="37"/>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="28"/>
        <location filename="../models/records/bulkreceipt.cpp" line="22"/>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="29"/>
        <location filename="../models/records/bulkreceipt.cpp" line="24"/>
        <location filename="../models/records/bulkrunentry.cpp" line="21"/>
        <location filename="../models/records/plannedchange.cpp" line="21"/>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="15"/>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="16"/>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="17"/>
        <source>Street, second line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="20"/>
        <location filename="../models/records/availablenumber.cpp" line="21"/>
        <location filename="../models/records/incomingnumber.cpp" line="29"/>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="21"/>
        <location filename="../models/records/availablenumber.cpp" line="22"/>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="22"/>
        <location filename="../models/records/availablenumber.cpp" line="32"/>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="23"/>
        <location filename="../models/records/availablenumber.cpp" line="37"/>
        <location filename="../models/records/country.cpp" line="14"/>
        <location filename="../models/records/incomingnumber.cpp" line="22"/>
        <location filename="../models/records/pricecountry.cpp" line="13"/>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="24"/>
        <source>Validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="25"/>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="26"/>
        <source>For emergency calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="32"/>
        <location filename="../models/records/application.cpp" line="57"/>
        <location filename="../models/records/bundle.cpp" line="27"/>
        <location filename="../models/records/country.cpp" line="16"/>
        <location filename="../models/records/incomingnumber.cpp" line="126"/>
        <location filename="../models/records/pricecountry.cpp" line="15"/>
        <location filename="../models/records/trunk.cpp" line="38"/>
        <source>Resource path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="16"/>
        <location filename="../models/records/incomingnumber.cpp" line="36"/>
        <source>Voice URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="17"/>
        <location filename="../models/records/incomingnumber.cpp" line="39"/>
        <source>Voice method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="18"/>
        <location filename="../models/records/incomingnumber.cpp" line="40"/>
        <source>Voice fallback URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="21"/>
        <location filename="../models/records/incomingnumber.cpp" line="44"/>
        <source>Voice fallback method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="24"/>
        <location filename="../models/records/incomingnumber.cpp" line="48"/>
        <source>Call status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="27"/>
        <location filename="../models/records/incomingnumber.cpp" line="52"/>
        <source>Call status method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="30"/>
        <location filename="../models/records/incomingnumber.cpp" line="69"/>
        <location filename="../models/records/trunk.cpp" line="16"/>
        <source>Caller name lookup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="33"/>
        <location filename="../models/records/incomingnumber.cpp" line="73"/>
        <source>Messaging URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="34"/>
        <location filename="../models/records/incomingnumber.cpp" line="76"/>
        <source>Messaging method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="35"/>
        <location filename="../models/records/incomingnumber.cpp" line="80"/>
        <source>Messaging fallback URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="38"/>
        <location filename="../models/records/incomingnumber.cpp" line="84"/>
        <source>Messaging fallback method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="41"/>
        <source>Messaging status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="44"/>
        <source>Message status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="49"/>
        <source>Other accounts may call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="52"/>
        <location filename="../models/records/incomingnumber.cpp" line="123"/>
        <source>API version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="16"/>
        <location filename="../models/records/incomingnumber.cpp" line="20"/>
        <location filename="../models/records/plannedchange.cpp" line="13"/>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="30"/>
        <source>Rate center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="31"/>
        <source>LATA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="23"/>
        <location filename="../models/records/incomingnumber.cpp" line="32"/>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="24"/>
        <location filename="../models/records/incomingnumber.cpp" line="33"/>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="25"/>
        <location filename="../models/records/incomingnumber.cpp" line="34"/>
        <source>MMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="26"/>
        <location filename="../models/records/incomingnumber.cpp" line="35"/>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="27"/>
        <location filename="../models/records/incomingnumber.cpp" line="93"/>
        <source>Address needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="29"/>
        <location filename="../models/records/country.cpp" line="15"/>
        <location filename="../models/records/incomingnumber.cpp" line="122"/>
        <source>Beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="17"/>
        <location filename="../models/records/numberprice.cpp" line="13"/>
        <source>Monthly price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="20"/>
        <location filename="../models/records/pricecountry.cpp" line="14"/>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="38"/>
        <source>Formatted number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="39"/>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="40"/>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bundle.cpp" line="15"/>
        <source>Regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bundle.cpp" line="18"/>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bundle.cpp" line="19"/>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bundle.cpp" line="20"/>
        <source>Status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/country.cpp" line="17"/>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/country.cpp" line="18"/>
        <source>Toll-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/country.cpp" line="21"/>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/country.cpp" line="22"/>
        <source>National</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/country.cpp" line="23"/>
        <source>VoIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/country.cpp" line="24"/>
        <source>Shared cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/country.cpp" line="27"/>
        <source>Machine to machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="25"/>
        <source>Area code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="31"/>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="56"/>
        <source>Voice application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="61"/>
        <source>Trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="65"/>
        <source>Receives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="88"/>
        <source>Messaging application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="96"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="100"/>
        <source>Bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="104"/>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="108"/>
        <source>Emergency calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="112"/>
        <source>Emergency address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="117"/>
        <source>Emergency registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/numberprice.cpp" line="14"/>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/trunk.cpp" line="14"/>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/trunk.cpp" line="15"/>
        <source>Secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/trunk.cpp" line="19"/>
        <source>Disaster recovery URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/trunk.cpp" line="24"/>
        <source>Disaster recovery method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/trunk.cpp" line="27"/>
        <source>Call transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/trunk.cpp" line="30"/>
        <source>Caller ID on transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/trunk.cpp" line="33"/>
        <source>Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkreceipt.cpp" line="18"/>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkreceipt.cpp" line="23"/>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkrunentry.cpp" line="13"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkrunentry.cpp" line="14"/>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkrunentry.cpp" line="15"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkrunentry.cpp" line="16"/>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkrunentry.cpp" line="17"/>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkrunentry.cpp" line="18"/>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkrunentry.cpp" line="20"/>
        <source>Not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/plannedchange.cpp" line="16"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/plannedchange.cpp" line="17"/>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/plannedchange.cpp" line="18"/>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/plannedchange.cpp" line="19"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldGroup</name>
    <message>
        <location filename="../models/records/account.cpp" line="9"/>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/account.cpp" line="10"/>
        <location filename="../models/records/address.cpp" line="11"/>
        <location filename="../models/records/application.cpp" line="12"/>
        <location filename="../models/records/bundle.cpp" line="10"/>
        <location filename="../models/records/incomingnumber.cpp" line="17"/>
        <location filename="../models/records/trunk.cpp" line="10"/>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="9"/>
        <location filename="../models/records/bulkreceipt.cpp" line="9"/>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/activityentry.cpp" line="10"/>
        <location filename="../models/records/bulkreceipt.cpp" line="10"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="9"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/address.cpp" line="10"/>
        <location filename="../models/records/availablenumber.cpp" line="12"/>
        <source>Requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="9"/>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="10"/>
        <location filename="../models/records/incomingnumber.cpp" line="13"/>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/application.cpp" line="11"/>
        <location filename="../models/records/incomingnumber.cpp" line="14"/>
        <source>Messaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="9"/>
        <location filename="../models/records/incomingnumber.cpp" line="11"/>
        <location filename="../models/records/plannedchange.cpp" line="9"/>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="10"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="11"/>
        <location filename="../models/records/incomingnumber.cpp" line="12"/>
        <source>Capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/availablenumber.cpp" line="13"/>
        <location filename="../models/records/numberprice.cpp" line="9"/>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bundle.cpp" line="9"/>
        <source>Bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/country.cpp" line="9"/>
        <location filename="../models/records/pricecountry.cpp" line="9"/>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/country.cpp" line="10"/>
        <source>Number types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="15"/>
        <source>Regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/incomingnumber.cpp" line="16"/>
        <source>Emergency calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/trunk.cpp" line="9"/>
        <source>Trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/bulkrunentry.cpp" line="9"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/plannedchange.cpp" line="10"/>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <location filename="../models/format.cpp" line="21"/>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="21"/>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="113"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message>
        <location filename="../app/headless.cpp" line="97"/>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/headless.cpp" line="116"/>
        <source>No account is stored here yet: sign in with the window first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/headless.cpp" line="117"/>
        <source>There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/headless.cpp" line="118"/>
        <source>There is no account %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/headless.cpp" line="123"/>
        <source>%1 names more than one account. Give each a name of its own in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/headless.cpp" line="128"/>
        <source>The secret of %1 is not kept in the keychain. Sign in with the window once more, and let it be remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/headless.cpp" line="135"/>
        <source>The secret of %1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/headless.cpp" line="165"/>
        <source>%1 numbers written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../app/headless.cpp" line="179"/>
        <source>%n number(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/headless.cpp" line="183"/>
        <source>The numbers could not be read: %1 Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <location filename="../app/secrets/keychainstore.cpp" line="36"/>
        <source>The keychain is locked. Unlock your keyring and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/secrets/keychainstore.cpp" line="41"/>
        <source>No keychain service is running in this session, so the secret can&apos;t be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/secrets/keychainstore.cpp" line="47"/>
        <source>The keychain did not answer in time. If it asks to be unlocked, answer it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/secrets/keychainstore.cpp" line="55"/>
        <source>The keychain has no secret for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/secrets/keychainstore.cpp" line="75"/>
        <source>The keychain refused (error %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/secrets/keychainstore.cpp" line="232"/>
        <source>The keychain still holds the secret. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="22"/>
        <source>Switch the account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="22"/>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="24"/>
        <source>Sign in to another account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="25"/>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="26"/>
        <source>Sign out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="26"/>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/leaving.cpp" line="27"/>
        <source>%n change(s) are being sent. Signing out stops none of them; Activity shows what came of them once you are back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="30"/>
        <source>Leave for the sandbox?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="31"/>
        <source>Try the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/leaving.cpp" line="32"/>
        <source>%n change(s) are being sent. The sandbox stops none of them; what came of them is looked up once you are back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="35"/>
        <source>Close Number Desk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="35"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/leaving.cpp" line="36"/>
        <source>%n change(s) are being sent. Closing stops none of them; what came of them is looked up at the next start.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/widgets/leaving.cpp" line="53"/>
        <source>What was not saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/leaving.cpp" line="58"/>
        <source>%n row(s) of bulk work have not started. They will wait, and don&apos;t go on by themselves: Bulk work asks about them when you are back in this account.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <location filename="../app/main.cpp" line="55"/>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/main.cpp" line="267"/>
        <location filename="../app/main.cpp" line="286"/>
        <location filename="../app/main.cpp" line="299"/>
        <location filename="../app/main.cpp" line="376"/>
        <source>Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/main.cpp" line="270"/>
        <source>The damaged file can be kept under another name, and a new list begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/main.cpp" line="271"/>
        <source>Begin a New List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/main.cpp" line="272"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <location filename="../ui/windowactions.cpp" line="41"/>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="42"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/windowactions.cpp" line="44"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameTemplate</name>
    <message>
        <location filename="../models/forms/nametemplate.cpp" line="59"/>
        <source>%1 means nothing here. These do: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/nametemplate.cpp" line="63"/>
        <source>All of them get the same name. {n} or {number} tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberConfiguration</name>
    <message>
        <location filename="../models/rules/numberconfiguration.cpp" line="61"/>
        <source>This can&apos;t be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberconfiguration.cpp" line="70"/>
        <source>Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberconfiguration.cpp" line="95"/>
        <source>Choose a trunk or a voice application, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberconfiguration.cpp" line="103"/>
        <source>The voice application %1 will be removed from this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberconfiguration.cpp" line="110"/>
        <source>The trunk %1 will be removed from this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberconfiguration.cpp" line="124"/>
        <source>The voice URLs are not used while the number has a trunk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberconfiguration.cpp" line="126"/>
        <source>The voice URLs are not used while the number has a voice application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberconfiguration.cpp" line="130"/>
        <source>The messaging URLs are not used while the number has a messaging application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberconfiguration.cpp" line="142"/>
        <source>This can&apos;t be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberList</name>
    <message>
        <location filename="../models/rules/numberlist.cpp" line="79"/>
        <source>This is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberlist.cpp" line="81"/>
        <source>This number is in the list already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberPapers</name>
    <message>
        <location filename="../models/rules/numberpapers.cpp" line="27"/>
        <source>approved for the time being</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberpapers.cpp" line="28"/>
        <source>not approved yet: a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberpapers.cpp" line="30"/>
        <source>not approved yet: waits for its review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberpapers.cpp" line="31"/>
        <source>not approved yet: in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberpapers.cpp" line="32"/>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberpapers.cpp" line="41"/>
        <source>not in the number&apos;s country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberpapers.cpp" line="43"/>
        <source>in the number&apos;s country; it must be outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberpapers.cpp" line="50"/>
        <source>no longer valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/numberpapers.cpp" line="55"/>
        <source>not approved yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberQuery</name>
    <message>
        <location filename="../models/forms/numberquery.cpp" line="78"/>
        <source>Choose a country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/numberquery.cpp" line="86"/>
        <source>Ask for 1 to 1000 numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/numberquery.cpp" line="103"/>
        <location filename="../models/forms/numberquery.cpp" line="125"/>
        <source>Enter the number with + and country code, such as +14155550100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/numberquery.cpp" line="110"/>
        <source>A rate center needs its LATA too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/numberquery.cpp" line="114"/>
        <source>A LATA is a number, such as 722.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/numberquery.cpp" line="132"/>
        <source>Search near a number or near coordinates, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/forms/numberquery.cpp" line="139"/>
        <source>A distance needs a number or coordinates to measure from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberType</name>
    <message>
        <location filename="../models/records/numbertype.cpp" line="18"/>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/numbertype.cpp" line="19"/>
        <source>Toll-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/numbertype.cpp" line="20"/>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/numbertype.cpp" line="21"/>
        <source>National</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/numbertype.cpp" line="22"/>
        <source>VoIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/numbertype.cpp" line="23"/>
        <source>Shared cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/records/numbertype.cpp" line="24"/>
        <source>Machine to machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message>
        <location filename="../ui/widgets/numberwords.cpp" line="24"/>
        <source>Voice calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberwords.cpp" line="25"/>
        <source>Faxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberwords.cpp" line="26"/>
        <source>Look up, 0.01 USD a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberwords.cpp" line="27"/>
        <source>Don&apos;t look up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberwords.cpp" line="28"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberwords.cpp" line="29"/>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <location filename="../app/ops/addressops.cpp" line="133"/>
        <source>Add the address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/addressops.cpp" line="142"/>
        <source>Delete the address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/addressops.cpp" line="150"/>
        <source>Add address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/addressops.cpp" line="158"/>
        <source>Delete address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/answers.cpp" line="16"/>
        <source>The answer of the service can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="55"/>
        <source>You already own this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="125"/>
        <source>This number was changed in the meantime (%1). Reload it and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="220"/>
        <source>Buy %1 (price unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="221"/>
        <source>Buy %1 for %2 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="241"/>
        <source>Change %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="260"/>
        <source>Move %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="269"/>
        <source>Release %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="278"/>
        <source>Buy number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="285"/>
        <source>Change number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="292"/>
        <source>Move number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/numberops.cpp" line="297"/>
        <source>Release number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <location filename="../ui/outcomewords.cpp" line="15"/>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="16"/>
        <source>On its way to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="17"/>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="18"/>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="19"/>
        <source>The service said no. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="20"/>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="21"/>
        <source>Nothing left this computer, so nothing was changed. It is safe to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="23"/>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="24"/>
        <source>No clear answer came, so the change may or may not have happened. Number Desk keeps looking until it is certain, and holds the same change back until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="28"/>
        <source>Did not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="29"/>
        <source>No clear answer came. Three looks over two minutes did not find it, so it did not happen. It is safe to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="33"/>
        <source>Never found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/outcomewords.cpp" line="34"/>
        <source>No clear answer came, and somebody ended the checking. It may or may not have happened: look at the account before it is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <location filename="../ui/paneregistry.cpp" line="23"/>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/paneregistry.cpp" line="24"/>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/paneregistry.cpp" line="25"/>
        <source>Bulk work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/paneregistry.cpp" line="26"/>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pattern</name>
    <message>
        <location filename="../models/rules/pattern.cpp" line="22"/>
        <source>Starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="23"/>
        <source>Ends with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="24"/>
        <source>Contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="25"/>
        <source>Spells a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="26"/>
        <source>Pattern with * % + $</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="140"/>
        <source>Use only digits, letters without accents, and * % + $.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="142"/>
        <source>A + can stand only at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="144"/>
        <source>A $ can stand only at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="146"/>
        <source>Two of the signs * % + $ can&apos;t stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="148"/>
        <source>* and % can stand only at the start or at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="153"/>
        <source>With * or % there must be at least two digits or letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="155"/>
        <source>Enter at least two characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="157"/>
        <source>Enter digits or letters to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="159"/>
        <source>A pattern can have at most 16 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="195"/>
        <source>%1 (%2 on the keypad)</source>
        <extracomment>%1 letters, %2 digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="200"/>
        <source>any one digit and then %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="202"/>
        <source>%1 and then any one digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="203"/>
        <source>Numbers that contain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="205"/>
        <source>The number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="207"/>
        <source>Numbers that start with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/pattern.cpp" line="209"/>
        <source>Numbers that end with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <location filename="../models/phone.cpp" line="108"/>
        <source>The country code is unknown. Start with + and the country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/phone.cpp" line="111"/>
        <location filename="../models/phone.cpp" line="124"/>
        <source>The number is too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/phone.cpp" line="113"/>
        <location filename="../models/phone.cpp" line="126"/>
        <source>The number is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/phone.cpp" line="115"/>
        <source>This is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/phone.cpp" line="130"/>
        <source>The number has a wrong length for its country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/phone.cpp" line="141"/>
        <source>Enter a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/phone.cpp" line="157"/>
        <source>Enter the number without an extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/phone.cpp" line="170"/>
        <source>The number plan does not know this number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <location filename="../app/profile.cpp" line="64"/>
        <source>Enter the address up to the host only, without anything after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="72"/>
        <source>This is the SID of an API key. The account SID starts with AC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="74"/>
        <source>This is an account SID. The SID of an API key starts with SK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="109"/>
        <source>Give the account a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="113"/>
        <source>Enter the account SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="114"/>
        <source>An account SID is AC and 32 digits or letters a to f; this has %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="121"/>
        <source>Enter the SID of the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="122"/>
        <source>The SID of an API key is SK and 32 digits or letters a to f; this has %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="127"/>
        <source>Enter the secret of the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="127"/>
        <source>Enter the auth token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="62"/>
        <source>The address must start with https:// (http:// works on this computer only).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileColour</name>
    <message>
        <location filename="../app/profile.cpp" line="24"/>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="25"/>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="26"/>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="27"/>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="28"/>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="29"/>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="30"/>
        <source>Ochre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="31"/>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <location filename="../app/profile.cpp" line="18"/>
        <source>United States (US1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="19"/>
        <source>Ireland (IE1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/profile.cpp" line="20"/>
        <source>Australia (AU1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <location filename="../models/rules/values.cpp" line="50"/>
        <source>This SID must be %1 followed by 32 digits or letters a to f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="60"/>
        <source>A URL can&apos;t hold spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="62"/>
        <source>A URL can have at most 2048 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="66"/>
        <source>A URL starts with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="68"/>
        <source>This URL can&apos;t be read. Check the part after //.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="71"/>
        <source>This URL holds a user name or password. Anyone who can see the number&apos;s settings can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="77"/>
        <source>Plain http can be read on the way. Prefer https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="87"/>
        <source>A name can have at most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="94"/>
        <source>The distance must be from 1 to 500 miles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="119"/>
        <source>Enter latitude and longitude in degrees, such as 37.84,-122.46.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="128"/>
        <source>A postal code of the United States has five digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="130"/>
        <source>A postal code of Canada looks like K1A 0B1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="132"/>
        <source>A postal code holds only letters, digits, spaces and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="141"/>
        <source>An area code has three digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="143"/>
        <source>No area code starts with 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="145"/>
        <source>No area code ends with 11.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="154"/>
        <source>This is not a country code of two letters, such as US.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/values.cpp" line="162"/>
        <source>Choose GET or POST.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchReach</name>
    <message>
        <location filename="../models/rules/searchreach.cpp" line="37"/>
        <source>Area codes work only for the US and Canada. Elsewhere, search for a number that starts with the digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/searchreach.cpp" line="41"/>
        <source>States and provinces work only for the US and Canada. Elsewhere, try the city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/searchreach.cpp" line="44"/>
        <source>Postal codes work only for the US and Canada. Elsewhere, try the city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/searchreach.cpp" line="45"/>
        <source>Only the US and Canada have rate centers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/searchreach.cpp" line="46"/>
        <source>Only numbers of the US and Canada have a LATA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/searchreach.cpp" line="48"/>
        <source>Searching near a number works only for the US and Canada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/searchreach.cpp" line="50"/>
        <source>Searching near coordinates works only for the US and Canada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/searchreach.cpp" line="51"/>
        <source>Distances work only for the US and Canada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/rules/searchreach.cpp" line="53"/>
        <source>All numbers of this country are beta: nothing would be left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <location filename="../app/secrets/memorystore.cpp" line="29"/>
        <source>No secret is kept for this account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceAddresses</name>
    <message>
        <location filename="../ui/widgets/serviceaddresses.cpp" line="25"/>
        <source>Main API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/serviceaddresses.cpp" line="26"/>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/serviceaddresses.cpp" line="27"/>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/serviceaddresses.cpp" line="28"/>
        <source>Trunks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <location filename="../app/signincheck.cpp" line="30"/>
        <source>The service does not accept this API key and secret for the account (error %1). Check all three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/signincheck.cpp" line="33"/>
        <source>The service does not accept this account SID and auth token together (error %1). Check both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/signincheck.cpp" line="37"/>
        <source>The service does not know this account SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/signincheck.cpp" line="41"/>
        <source>These credentials are good, but may not read the account&apos;s numbers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/signincheck.cpp" line="44"/>
        <source>No connection to %1. Check the network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/signincheck.cpp" line="47"/>
        <source>%1 did not answer in time. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="6"/>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="15"/>
        <source>The secret goes to the service over a secure connection, and to your keychain. It is written nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="52"/>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="67"/>
        <source>Name of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="70"/>
        <source>What you call this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="92"/>
        <source>Account &amp;SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="107"/>
        <source>Account SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="110"/>
        <source>AC and 32 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="129"/>
        <source>Sign in &amp;with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="144"/>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="148"/>
        <location filename="../ui/dialogs/signindialog.ui" line="215"/>
        <source>Auth token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="153"/>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="163"/>
        <source>&amp;Key SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="178"/>
        <source>SID of the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="181"/>
        <source>SK and 32 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="200"/>
        <source>Auth &amp;token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="237"/>
        <source>&amp;Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="258"/>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="265"/>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="268"/>
        <source>Advanced: the addresses of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="309"/>
        <source>Co&amp;lour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="324"/>
        <source>Colour of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="338"/>
        <source>Re&amp;member in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="360"/>
        <source>&amp;Use it until I quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="363"/>
        <source>The secret stays in memory and is gone when the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="409"/>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="436"/>
        <source>Try the sand&amp;box instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="439"/>
        <source>A made-up account on this computer: everything works, nothing is real and nothing costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="456"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.ui" line="466"/>
        <source>Sign &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spreadsheet</name>
    <message>
        <location filename="../app/export/spreadsheet.cpp" line="93"/>
        <source>a sheet holds %1 rows, and there are more. A CSV file holds them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/export/spreadsheet.cpp" line="124"/>
        <source>there is no room for temporary files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <location filename="../app/export/tablefile.cpp" line="39"/>
        <source>%1 was not written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <location filename="../app/net/errormapping.cpp" line="37"/>
        <source>The service pointed to another address. It was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="39"/>
        <source>The service does not accept these credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="41"/>
        <source>These credentials have no permission for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="43"/>
        <source>The service does not know this, or no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="45"/>
        <source>The service asks for fewer requests at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="47"/>
        <source>The service refused the request and gave no reason (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="49"/>
        <source>The service has a problem of its own (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="98"/>
        <source>The service can&apos;t be reached. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="99"/>
        <source>The secure connection can&apos;t be trusted. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="101"/>
        <source>The connection ended before the whole reply was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="102"/>
        <source>The service did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="103"/>
        <location filename="../app/net/transport.cpp" line="298"/>
        <source>Canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="104"/>
        <source>The reply is larger than this program accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/errormapping.cpp" line="105"/>
        <source>The service gave a reply that can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/transport.cpp" line="331"/>
        <source>No address is known for this part of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/urlcheck.cpp" line="89"/>
        <source>The address of the service is not a valid URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/urlcheck.cpp" line="92"/>
        <source>The address of the service must not contain a user or a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/urlcheck.cpp" line="99"/>
        <source>%1 would be reached without encryption. Only https is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/urlcheck.cpp" line="102"/>
        <source>The address of the service must start with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/urlcheck.cpp" line="114"/>
        <location filename="../app/net/urlcheck.cpp" line="123"/>
        <source>The request has an incomplete or invalid path: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/urlcheck.cpp" line="134"/>
        <source>The service gave a link that can&apos;t be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/net/urlcheck.cpp" line="146"/>
        <source>The service gave a link to another place (%1). It was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <location filename="../models/format.cpp" line="26"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="27"/>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="28"/>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="29"/>
        <source>Foreign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="30"/>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="31"/>
        <source>Hosted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="32"/>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="33"/>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="34"/>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="35"/>
        <source>Unregistered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="36"/>
        <source>Pending registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="37"/>
        <source>Registration failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="38"/>
        <source>Pending unregistration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="39"/>
        <source>Unregistration failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="40"/>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="41"/>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="42"/>
        <source>Toll free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="43"/>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="44"/>
        <source>National</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="45"/>
        <source>Voip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="46"/>
        <source>Shared cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="47"/>
        <source>Machine to machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="48"/>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="49"/>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="50"/>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="51"/>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="52"/>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="53"/>
        <source>Pending review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="54"/>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="55"/>
        <source>Twilio rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="56"/>
        <source>Twilio approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="57"/>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="58"/>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="59"/>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="60"/>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/format.cpp" line="61"/>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::AboutDialog</name>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="17"/>
        <source>About Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="20"/>
        <source>Number Desk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="26"/>
        <source>&lt;p&gt;Phone numbers for people who support people: search, buy, look after, release.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. There is no warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %1, libphonenumber, simdjson, QtKeychain and SQLite.&lt;/p&gt;&lt;p&gt;Not made or endorsed by Twilio. What you buy and release here is charged by the service to the account you are signed in to.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::AccountSwitcher</name>
    <message>
        <location filename="../ui/widgets/accountswitcher.cpp" line="56"/>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/accountswitcher.cpp" line="59"/>
        <source>Account %1. Switch account or subaccount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/accountswitcher.cpp" line="60"/>
        <source>Sign in to an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/accountswitcher.cpp" line="61"/>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/accountswitcher.cpp" line="83"/>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/accountswitcher.cpp" line="89"/>
        <source>%1 Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/accountswitcher.cpp" line="104"/>
        <source>Sign in to another account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/accountswitcher.cpp" line="105"/>
        <source>Manage accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/accountswitcher.cpp" line="108"/>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Accounts</name>
    <message>
        <location filename="../app/accounts.cpp" line="327"/>
        <source>Stopped. Nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/accounts.cpp" line="351"/>
        <source>Another sign-in came in between.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::AccountsDialog</name>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="24"/>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="25"/>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="29"/>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="31"/>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="37"/>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="39"/>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="81"/>
        <source>secret in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="81"/>
        <source>secret asked for in every run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="83"/>
        <source>%1
%2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="89"/>
        <source>No accounts yet. Add one to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="126"/>
        <source>Remove account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="127"/>
        <source>Remove %1 from this program? The account itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="128"/>
        <source>Its secret is deleted from the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="129"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/accountsdialog.cpp" line="143"/>
        <source>The account was not removed. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::ActivityPane</name>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="84"/>
        <source>Filter by number, SID, message, request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="135"/>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="139"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="139"/>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="140"/>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="140"/>
        <source>This one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="140"/>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="141"/>
        <source>Changes made in other accounts from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="257"/>
        <source>Stop checking?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="258"/>
        <source>Number Desk could not find out whether this happened: %1. Look at the account first. After this, the same change can be made again, even if it did happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="261"/>
        <source>Stop checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="83"/>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="86"/>
        <location filename="../ui/panes/activitypane.cpp" line="87"/>
        <source>Nothing was changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="88"/>
        <source>What you buy, change, move or release appears here, with its outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/activitypane.cpp" line="89"/>
        <source>Reading the journal…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::AddressDialog</name>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="30"/>
        <source>&amp;Person or company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="31"/>
        <source>&amp;Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="32"/>
        <source>&amp;Flat, floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="33"/>
        <source>C&amp;ity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="34"/>
        <source>&amp;Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="35"/>
        <source>P&amp;ostal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="36"/>
        <source>&amp;Your name for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="50"/>
        <source>New address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="59"/>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="63"/>
        <source>Cre&amp;ate address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="119"/>
        <source>Creating the address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="143"/>
        <source>No clear answer came. Number Desk is looking up whether the address is there, and won&apos;t send it again. You can close this; Activity shows how it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="150"/>
        <source>Whether the address was created was not found out. Look before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/addressdialog.cpp" line="155"/>
        <source>The address was not created. You can try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::BasketDialog</name>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="39"/>
        <source>Numbers in the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="40"/>
        <source>Filter the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="42"/>
        <source>The basket is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="43"/>
        <source>Select numbers in the search and add them to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="63"/>
        <source>Basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="80"/>
        <source>&amp;Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="84"/>
        <source>Take the selected numbers out of the basket (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="138"/>
        <source>With fewer than there are, the rest stands in for numbers that are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="139"/>
        <source>&amp;How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/basketdialog.cpp" line="193"/>
        <source>%1: %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/basketdialog.cpp" line="251"/>
        <source>%n number(s): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="253"/>
        <source>Buy %1 of these %2: the rest replaces refused ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="254"/>
        <source>Nothing to buy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/basketdialog.cpp" line="255"/>
        <source>&amp;Buy %n number(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="294"/>
        <source>{number}, {locality} and {n} stand for the number, its city and its place in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="297"/>
        <source>The first: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/basketdialog.cpp" line="327"/>
        <source>Buy %n number(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="329"/>
        <source>%1 will pay until they are released: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/basketdialog.cpp" line="331"/>
        <source>%n more stand(s) in for numbers that are refused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="340"/>
        <source>Names: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/basketdialog.cpp" line="341"/>
        <source>Buy %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="355"/>
        <source>The basket changed meanwhile. Look at it, then buy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/basketdialog.cpp" line="360"/>
        <source>Nothing was bought. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::BulkEditDialog</name>
    <message>
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="45"/>
        <source>Different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="46"/>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="46"/>
        <source>Now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="64"/>
        <source>Edit %n number(s) together</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="67"/>
        <source>What is ticked is set on all of them; the rest stays as it is on each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="90"/>
        <source>&amp;Preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="158"/>
        <source>Left empty, it is cleared on all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="160"/>
        <source>{number}, {locality} and {n} stand for the number, its city and its place in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="170"/>
        <source>Nothing is ticked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="170"/>
        <source>%n property(s) will be set.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/bulkeditdialog.cpp" line="186"/>
        <source>Change %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::BulkPane</name>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="76"/>
        <source>Bulk runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="77"/>
        <source>Filter runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="79"/>
        <source>No bulk work yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="81"/>
        <source>Select several numbers to change, move or release them together, or fill a basket in Search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="83"/>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="97"/>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="92"/>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="93"/>
        <source>Filter by number, message, SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="95"/>
        <source>Choose a run above to see its receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="158"/>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="358"/>
        <source>Start now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="359"/>
        <source>%1: it starts at once, and rows that have started can&apos;t be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="360"/>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="375"/>
        <source>Cancel the rest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="377"/>
        <source>%n row(s) that have not started will never start. What is done stays done.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/bulk/bulkpane.cpp" line="378"/>
        <source>Cancel the rest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::BulkPreviewDialog</name>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="42"/>
        <source>What will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="43"/>
        <source>Filter by number, name, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="45"/>
        <source>There is nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="47"/>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="72"/>
        <source>%n number(s) will change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="74"/>
        <source>%n stay(s) as it is.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="76"/>
        <source>%n can&apos;t be done and is left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="101"/>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="101"/>
        <source>In %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="103"/>
        <source>&amp;When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="105"/>
        <source>Until then, rows can be taken back. It never happens while Number Desk is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/bulkpreviewdialog.cpp" line="113"/>
        <source>&amp;Type %1 to go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::BulkRunner</name>
    <message>
        <location filename="../app/ops/bulkrunner.cpp" line="297"/>
        <source>The program was closed. Nothing goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/bulkrunner.cpp" line="313"/>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/bulkrunner.cpp" line="314"/>
        <source>The same number is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::BuyDialog</name>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="40"/>
        <source>Someone else has this number now. Close this and search again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="41"/>
        <source>The service does not know this number. Search again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="43"/>
        <source>A trial account can&apos;t have more numbers. Upgrade the account first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="44"/>
        <source>This number needs an address. Choose or add one, then buy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="47"/>
        <source>This number needs an address in its own country. Choose or add one, then buy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="51"/>
        <source>This number needs an address outside its own country. Choose or add one, then buy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="55"/>
        <source>This number needs an approved bundle of its country and kind. Choose one, then buy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="59"/>
        <source>The address or the bundle is not verified yet. Choose another one, or buy when it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="70"/>
        <source>Needs no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="71"/>
        <source>Needs an address, anywhere in the world.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="72"/>
        <source>Needs an address in its own country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="73"/>
        <source>Needs an address outside its own country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="86"/>
        <source>Buy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="99"/>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="100"/>
        <source>%1 %2 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="121"/>
        <source>Whether it needs an address is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="129"/>
        <source>%1
%2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="139"/>
        <source>&amp;Buy for %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="139"/>
        <source>&amp;Buy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="143"/>
        <source>&amp;Show in Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="220"/>
        <source>Buy %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="222"/>
        <source>%1 will pay %2 until the number is released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="223"/>
        <source>%1 will pay for this number every month. Its price is not known to this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="225"/>
        <source>Number: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="227"/>
        <source>Buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="239"/>
        <source>Buying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="258"/>
        <source>Code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="260"/>
        <source>Request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="267"/>
        <source>%1 is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="276"/>
        <source>No clear answer came, so the number may be yours already. Number Desk is looking it up and won&apos;t send the purchase again. You can close this; Activity shows how it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="283"/>
        <source>Whether the number was bought was not found out. Look at Numbers before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="288"/>
        <source>The number was not bought. You can try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/buydialog.cpp" line="292"/>
        <source>Nothing was sent. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::ConfirmDialog</name>
    <message>
        <location filename="../ui/dialogs/confirmdialog.cpp" line="93"/>
        <source>Type %1 to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/confirmdialog.cpp" line="104"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::CountryBox</name>
    <message>
        <location filename="../ui/widgets/countrybox.cpp" line="24"/>
        <source>Country or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/countrybox.cpp" line="37"/>
        <source>%1 (%2) · beta</source>
        <comment>country, its code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/countrybox.cpp" line="38"/>
        <source>%1 (%2)</source>
        <comment>country, its code</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::FilterBar</name>
    <message>
        <location filename="../ui/widgets/filterbar.cpp" line="43"/>
        <location filename="../ui/widgets/filterbar.cpp" line="46"/>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/filterbar.cpp" line="65"/>
        <source>%1 (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/filterbar.cpp" line="137"/>
        <location filename="../ui/widgets/filterbar.cpp" line="138"/>
        <source>%1: %2</source>
        <comment>quick filter: its answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/filterbar.cpp" line="188"/>
        <source>%1 of %2</source>
        <comment>rows shown of rows in all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/filterbar.cpp" line="189"/>
        <source>Rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/filterbar.cpp" line="202"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/filterbar.cpp" line="204"/>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::HelpLink</name>
    <message>
        <location filename="../ui/widgets/helplink.cpp" line="30"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/helplink.cpp" line="31"/>
        <source>Help: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/helplink.cpp" line="33"/>
        <source>Help about this error, in the browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::InspectorDelegate</name>
    <message>
        <location filename="../ui/delegates/inspectordelegate.cpp" line="137"/>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/delegates/inspectordelegate.cpp" line="137"/>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::InspectorModel</name>
    <message>
        <location filename="../models/inspectormodel.cpp" line="211"/>
        <source>This can&apos;t be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/inspectormodel.cpp" line="363"/>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../models/inspectormodel.cpp" line="363"/>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::InspectorPanel</name>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="40"/>
        <source>&amp;Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="41"/>
        <source>&amp;Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="65"/>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="81"/>
        <source>&amp;Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="85"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="112"/>
        <source>Save changes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="165"/>
        <source>Choose a row to see all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="213"/>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="224"/>
        <source>Request id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="263"/>
        <source>One of the values can&apos;t be sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="282"/>
        <source>%1 is empty now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="283"/>
        <source>%1 is “%2” now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/inspectorpanel.cpp" line="285"/>
        <source>Changed meanwhile, by someone else: %1. Your edits are kept; saving sends only what you changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::InventoryPane</name>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="98"/>
        <source>Numbers of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="99"/>
        <source>Number in any formatting, name, SID, URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="101"/>
        <source>Sign in to see your numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="102"/>
        <source>This account has no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="103"/>
        <source>Search for one and buy it: Ctrl+1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="104"/>
        <source>Reading the numbers of this account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="190"/>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="201"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="226"/>
        <source>Save the changes of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="227"/>
        <source>They bring something else with them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="229"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="263"/>
        <source>Select numbers from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="264"/>
        <source>Select %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="266"/>
        <source>not in this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="277"/>
        <source>%n number(s) selected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="297"/>
        <source>There is no other account to transfer to. An API key may not see subaccounts; an auth token does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="312"/>
        <source>Transfer %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="313"/>
        <source>It leaves %1 and goes to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="314"/>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="339"/>
        <source>Release %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="340"/>
        <source>%1 stops working at once: no calls, no messages. The monthly fee ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="344"/>
        <source>This is a hosted number. It takes three days until it has left entirely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="346"/>
        <source>For ten days it may be restored in the web console; after that someone else can get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="348"/>
        <source>Name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="349"/>
        <source>Its settings are lost: URLs, applications, address and bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="350"/>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/inventorypane.cpp" line="368"/>
        <source>Front desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Journal</name>
    <message>
        <location filename="../app/ops/journal.cpp" line="106"/>
        <source>The list of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/journal.cpp" line="107"/>
        <source>Changes that were still open are not followed any more: look at the account before repeating them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/journal.cpp" line="145"/>
        <source>The same change is still open. Its outcome has to be known first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/journal.cpp" line="147"/>
        <source>The list of changes is not open. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/journal.cpp" line="150"/>
        <source>An earlier change can&apos;t be written down, so nothing was sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/journal.cpp" line="172"/>
        <source>This change can&apos;t be written down, so nothing was sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/journal.cpp" line="199"/>
        <source>The list of changes is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/journal.cpp" line="192"/>
        <source>The list of changes does not hold this change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::LeftWork</name>
    <message>
        <location filename="../ui/widgets/leftwork.cpp" line="26"/>
        <source>Show &amp;bulk work</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/leftwork.cpp" line="71"/>
        <source>%n not started: %1. Nothing goes on by itself. Continue?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::MainWindow</name>
    <message>
        <location filename="../ui/mainwindow.cpp" line="62"/>
        <location filename="../ui/mainwindow.cpp" line="411"/>
        <source>Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/mainwindow.cpp" line="70"/>
        <source>What can be done here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/mainwindow.cpp" line="189"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/mainwindow.cpp" line="411"/>
        <source>%1 – Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogregistry.cpp" line="56"/>
        <source>Release 2 numbers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogregistry.cpp" line="57"/>
        <source>They stop working at once. Calls and messages to them are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogregistry.cpp" line="58"/>
        <source>(415) 555-0132, Front desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogregistry.cpp" line="58"/>
        <source>(415) 555-0178, Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogregistry.cpp" line="59"/>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/mainwindow.cpp" line="266"/>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/mainwindow.cpp" line="266"/>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/mainwindow.cpp" line="266"/>
        <source>D&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/mainwindow.cpp" line="267"/>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::NumberListDialog</name>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="43"/>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="44"/>
        <source>+14155550100
(415) 555-0101, (415) 555-0102
…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="49"/>
        <source>What is left out, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="53"/>
        <source>&amp;Paste or drop a list: one number a line, or columns of a spreadsheet. Numbers without + are read as numbers of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="97"/>
        <source>Line %1: %2 – %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="104"/>
        <source>No numbers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="106"/>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="107"/>
        <source>%n number(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="107"/>
        <source>%n line(s) left out:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="110"/>
        <source>… and %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="114"/>
        <source>Use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="123"/>
        <source>%1 is too large: 8 MB at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="124"/>
        <source>%1 can&apos;t be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/numberlistdialog.cpp" line="129"/>
        <source>%1 is not a text file. Save it as CSV first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::NumberPapers</name>
    <message>
        <location filename="../ui/widgets/numberpapers.cpp" line="48"/>
        <source>New address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberpapers.cpp" line="51"/>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberpapers.cpp" line="52"/>
        <source>B&amp;undle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberpapers.cpp" line="94"/>
        <source>%1, not verified yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberpapers.cpp" line="148"/>
        <source>Address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numberpapers.cpp" line="150"/>
        <source>Bundle: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::NumberSettings</name>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="31"/>
        <source>Webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="32"/>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="33"/>
        <source>SIP trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="34"/>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="53"/>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="54"/>
        <source>&amp;Voice URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="56"/>
        <source>Voice application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="58"/>
        <source>Trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="59"/>
        <source>Messagin&amp;g URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="61"/>
        <source>Messaging application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="63"/>
        <source>If the voice URL fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="65"/>
        <source>If the messaging URL fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="67"/>
        <source>Status URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="69"/>
        <source>Caller&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="71"/>
        <source>Receives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="73"/>
        <source>Emergency calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="75"/>
        <source>Emergency address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="77"/>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="79"/>
        <source>API version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="101"/>
        <source>&amp;Calls go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="103"/>
        <source>&amp;Messages go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="161"/>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="230"/>
        <source>Calls go to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="231"/>
        <source>Messages go to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/numbersettings.cpp" line="257"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/numbersettings.cpp" line="257"/>
        <source>More (%n set)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::NumbersTogether</name>
    <message>
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="64"/>
        <source>Release numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="66"/>
        <source>Released numbers stop working: no calls, no messages. Their monthly fees end, and their settings are lost: URLs, applications, address and bundle. For ten days they may be restored in the web console; after that someone else can get them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="69"/>
        <source>Release %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="81"/>
        <source>Transfer numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="82"/>
        <source>They leave %1 and go to %2, which pays for them from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="84"/>
        <source>Transfer %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="94"/>
        <source>Webhooks of %1 copied: select other numbers and paste them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="103"/>
        <source>Paste webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="104"/>
        <source>Calls and messages go where those of %1 went when its webhooks were copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/inventory/numberstogether.cpp" line="105"/>
        <source>Change %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::OperationRunner</name>
    <message>
        <location filename="../app/ops/operationrunner.cpp" line="103"/>
        <source>The same change is still open. Its outcome has to be known first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/operationrunner.cpp" line="104"/>
        <source>This version can&apos;t do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/operationrunner.cpp" line="232"/>
        <source>The program ended before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::RecordModel</name>
    <message>
        <location filename="../models/recordmodel.cpp" line="535"/>
        <source>%1 (%2)</source>
        <comment>column title, its group</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::RecordView</name>
    <message>
        <location filename="../ui/widgets/recordview.cpp" line="60"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/recordview.cpp" line="63"/>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/recordview.cpp" line="64"/>
        <source>Copy c&amp;ell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/recordviewcolumns.cpp" line="156"/>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::SandboxBanner</name>
    <message>
        <location filename="../ui/widgets/sandboxbanner.cpp" line="25"/>
        <source>&lt;b&gt;Sandbox.&lt;/b&gt; Nothing here is real: numbers, money and people are made up, and nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/sandboxbanner.cpp" line="32"/>
        <source>Sandbox: nothing here is real</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::SearchForm</name>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="34"/>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="35"/>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="36"/>
        <source>MMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="37"/>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="48"/>
        <source>Numbers that need an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="50"/>
        <source>Numbers that need a local address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="52"/>
        <source>Numbers that need a foreign address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="54"/>
        <source>Beta numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="92"/>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="114"/>
        <source>Search (Enter in any field)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="151"/>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="153"/>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="161"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="162"/>
        <source>Area code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="162"/>
        <source>415</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="163"/>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="163"/>
        <location filename="../ui/panes/search/searchform.cpp" line="166"/>
        <source>Name, or a number there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="164"/>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="164"/>
        <source>CA, or a number there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="165"/>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="165"/>
        <source>94105, or a number there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="166"/>
        <source>Rate center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="167"/>
        <source>LATA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="167"/>
        <source>722, or a number there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="169"/>
        <source>Near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="170"/>
        <location filename="../ui/panes/search/searchform.cpp" line="181"/>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="170"/>
        <source>(415) 555-0100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="171"/>
        <source>Coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="171"/>
        <source>37.78,-122.41</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="174"/>
        <source> miles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="175"/>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="185"/>
        <source>That</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="187"/>
        <source>&amp;Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="187"/>
        <source>Digits or letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="192"/>
        <source>Can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="203"/>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="213"/>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="336"/>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="361"/>
        <source>Give a number or coordinates first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="365"/>
        <source>Already left out, with all numbers that need an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchform.cpp" line="381"/>
        <source>The same as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::SearchPane</name>
    <message numerus="yes">
        <location filename="../ui/panes/search/searchbasket.cpp" line="31"/>
        <source>%n number(s) added to the basket.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/search/searchbasket.cpp" line="33"/>
        <source>%n was (were) in it already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/search/searchbasket.cpp" line="35"/>
        <source>%n kept in reserve left it: it can&apos;t stand in for these.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchbasket.cpp" line="60"/>
        <source>Buy several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchbasket.cpp" line="64"/>
        <source>How many numbers of this search? They come into the basket, with some more that replace
those that are refused. Nothing is bought yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchbasket.cpp" line="66"/>
        <source>Put into basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchbasket.cpp" line="90"/>
        <source>Nothing was put into the basket: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchbasket.cpp" line="97"/>
        <source>Only %1 of %2 numbers were found for this search. Ask for less, or look elsewhere too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchbasket.cpp" line="123"/>
        <source>Bas&amp;ket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchbasket.cpp" line="123"/>
        <source>Bas&amp;ket (%1)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/search/searchbasket.cpp" line="131"/>
        <source>%n number(s) in the basket was (were) not bought.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="74"/>
        <source>Numbers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="75"/>
        <source>Filter the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="77"/>
        <source>Say what you look for, then press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="78"/>
        <source>No number matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="79"/>
        <source>Ask for less: a wider place, a shorter pattern, fewer conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="80"/>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="106"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="111"/>
        <source>Searches that you kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="165"/>
        <source>%1 is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="179"/>
        <source>The list of countries could not be read. Press F5 to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="205"/>
        <source>What these numbers cost could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="232"/>
        <source>Asking for more did not work: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="239"/>
        <source>No other numbers this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/panes/search/searchpane.cpp" line="239"/>
        <source>%n more number(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="286"/>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="301"/>
        <source>Save search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="302"/>
        <source>Name. A search of this name is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="303"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/panes/search/searchpane.cpp" line="310"/>
        <source>Saved as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::SecretChange</name>
    <message>
        <location filename="../app/secrets/secretchange.cpp" line="31"/>
        <location filename="../app/secrets/secretchange.cpp" line="50"/>
        <source>Stopped. Nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/secrets/secretchange.cpp" line="53"/>
        <source>Stopped. The keychain had changed the secret already; the earlier one was put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/secrets/secretchange.cpp" line="54"/>
        <source>Stopped. The keychain had taken the secret already; it was removed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/secrets/secretchange.cpp" line="64"/>
        <source>Stopped, but the earlier secret could not be put back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/secrets/secretchange.cpp" line="65"/>
        <source>Stopped, but the secret may still be in the keychain: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::ServiceAddresses</name>
    <message>
        <location filename="../ui/widgets/serviceaddresses.cpp" line="46"/>
        <source>Address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/serviceaddresses.cpp" line="61"/>
        <source>Use for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/serviceaddresses.cpp" line="64"/>
        <source>Everything is reached at the address of the main API</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Session</name>
    <message>
        <location filename="../app/session.cpp" line="84"/>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/session.cpp" line="104"/>
        <source>This needs the subaccount&apos;s own auth token, which can&apos;t be read with these credentials. Sign in to the subaccount itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Settings</name>
    <message>
        <location filename="../app/settings.cpp" line="136"/>
        <source>The settings in %1 are damaged and can&apos;t be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/settings.cpp" line="137"/>
        <source>The settings were damaged. They were kept as %1; accounts, columns and searches have to be set up anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/settings.cpp" line="191"/>
        <source>The settings can&apos;t be written to %1. They hold until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/settings.cpp" line="225"/>
        <source>This setting can&apos;t have such a value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Settler</name>
    <message numerus="yes">
        <location filename="../app/ops/settler.cpp" line="105"/>
        <source>No answer came, and the change was not found in three checks over %n minute(s): it did not happen.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../app/ops/settler.cpp" line="123"/>
        <source>This change is not being looked into any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/ops/settler.cpp" line="127"/>
        <source>Ended by hand: what became of this change was not found out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::ShortcutsDialog</name>
    <message>
        <location filename="../ui/dialogs/shortcutsdialog.cpp" line="56"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/shortcutsdialog.cpp" line="62"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/shortcutsdialog.cpp" line="62"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/shortcutsdialog.cpp" line="70"/>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/shortcutsdialog.cpp" line="71"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/shortcutsdialog.cpp" line="77"/>
        <source>Tables and fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::SidPicker</name>
    <message>
        <location filename="../ui/widgets/sidpicker.cpp" line="29"/>
        <location filename="../ui/widgets/sidpicker.cpp" line="74"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/sidpicker.cpp" line="33"/>
        <source>Read the list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/sidpicker.cpp" line="62"/>
        <source>Reading the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/sidpicker.cpp" line="94"/>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/sidpicker.cpp" line="103"/>
        <source>None (there are none yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/sidpicker.cpp" line="103"/>
        <source>None (none of them fits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/sidpicker.cpp" line="108"/>
        <source>The list could not be read: %1 Type the SID, or read again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::SignInDialog</name>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="104"/>
        <source>Edit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="105"/>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="106"/>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="179"/>
        <source>Checking with the service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="191"/>
        <source>Waiting for the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="191"/>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="212"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="212"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="240"/>
        <source>Stopping as soon as the keychain answers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="310"/>
        <source>Key secre&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="310"/>
        <source>Auth &amp;token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="311"/>
        <source>Secret of the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/signindialog.cpp" line="311"/>
        <source>Auth token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::StartPage</name>
    <message>
        <location filename="../ui/widgets/startpage.cpp" line="84"/>
        <source>Number Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/startpage.cpp" line="89"/>
        <source>Find and buy phone numbers, keep the ones you have in order, and see what each of them does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/startpage.cpp" line="93"/>
        <source>Sign in to an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/startpage.cpp" line="94"/>
        <source>With the account&apos;s SID and its auth token, or an API key. Secrets go to this computer&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/startpage.cpp" line="98"/>
        <source>Try the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/startpage.cpp" line="99"/>
        <source>A made-up account on this computer. Search, buy, change and release: nothing is real and nothing costs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::StateOverlay</name>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="114"/>
        <source>Copy the request id, for the service&apos;s support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="176"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="186"/>
        <source>Request id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="99"/>
        <location filename="../ui/widgets/stateoverlay.cpp" line="191"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="310"/>
        <source>%1 %2 so far</source>
        <comment>what is being read; rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="316"/>
        <source>Stopped. %1 were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="199"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="324"/>
        <source>Nothing matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="324"/>
        <source>%1 rows are hidden by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/stateoverlay.cpp" line="325"/>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::StatusLine</name>
    <message>
        <location filename="../ui/widgets/statusline.cpp" line="55"/>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/statusline.cpp" line="90"/>
        <source>● Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/statusline.cpp" line="90"/>
        <source>○ Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/statusline.cpp" line="91"/>
        <source>The last request was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/statusline.cpp" line="92"/>
        <source>The last request could not reach the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/statusline.cpp" line="102"/>
        <source>Slowed down until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/statusline.cpp" line="103"/>
        <source>The service answered that there were too many requests; all wait until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/statusline.cpp" line="110"/>
        <source>%n change(s) under way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::Subaccounts</name>
    <message>
        <location filename="../app/subaccounts.cpp" line="41"/>
        <source>This API key may not read subaccounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../app/subaccounts.cpp" line="43"/>
        <source>Subaccounts could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TableExport</name>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="32"/>
        <source>Exporting: %1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="44"/>
        <source>All rows (%1)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="45"/>
        <source>Rows shown (%1)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="46"/>
        <source>Rows selected (%1)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="55"/>
        <source>Stop exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="66"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="67"/>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="67"/>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="91"/>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/widgets/tableexport.cpp" line="94"/>
        <source>%Ln row(s) exported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/widgets/tableexport.cpp" line="97"/>
        <source>The export was stopped. No file was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TablePane</name>
    <message numerus="yes">
        <location filename="../ui/tablepane.cpp" line="151"/>
        <source>%n changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/tablepane.cpp" line="153"/>
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/tablepane.cpp" line="155"/>
        <source>%n gone</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/tablepane.cpp" line="157"/>
        <source>Changed elsewhere since the last reading: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/tablepane.cpp" line="190"/>
        <source>%1 was edited and not saved: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/tablepane.cpp" line="227"/>
        <source>Save or revert these changes to see another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/tablepane.cpp" line="321"/>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/tablepane.cpp" line="327"/>
        <source>No clear answer came. It may have happened: Number Desk is looking it up and won&apos;t send it again. Activity shows how it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/tablepane.cpp" line="333"/>
        <source>It did not happen. You can try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/tablepane.cpp" line="346"/>
        <source>%1 · Request %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TickedField</name>
    <message>
        <location filename="../ui/widgets/tickedfield.cpp" line="94"/>
        <source>Change: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::Tour</name>
    <message>
        <location filename="../ui/tour.cpp" line="133"/>
        <source>The folder %1 can&apos;t be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/tour.cpp" line="175"/>
        <source>%1 was not ready after %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/tour.cpp" line="186"/>
        <source>%1 shows nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/tour.cpp" line="189"/>
        <source>%1 can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TrafficDialog</name>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="40"/>
        <source>Traffic log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="44"/>
        <source>Filter: part of an address, a status, a request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="45"/>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="53"/>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="75"/>
        <source>The request chosen above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="76"/>
        <source>Choose a request to see all of it. Secrets are masked before they come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="90"/>
        <source>&amp;Save as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="92"/>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="129"/>
        <source>%1 of %2</source>
        <comment>rows shown of rows in all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="135"/>
        <source>Save the traffic log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="135"/>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="143"/>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficdialog.cpp" line="144"/>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TrafficModel</name>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="44"/>
        <source>%1 (attempt %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="47"/>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="103"/>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="104"/>
        <source>Started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="106"/>
        <source>Request id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="143"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="143"/>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="143"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="143"/>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="144"/>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="144"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/trafficmodel.cpp" line="144"/>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TransferDialog</name>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="38"/>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="39"/>
        <source>bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="40"/>
        <source>voice application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="41"/>
        <source>messaging application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="42"/>
        <source>trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="43"/>
        <source>emergency address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="55"/>
        <source>The number needs an address of the account it goes to. Choose one and transfer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="58"/>
        <source>The number needs an address in its own country. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="60"/>
        <source>This address does not suit the number. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="62"/>
        <source>The number needs an approved bundle of the account it goes to. Give one and transfer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="66"/>
        <source>The address or the bundle is not approved yet. Give another one, or wait for the approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="94"/>
        <source>&amp;Transfer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="98"/>
        <source>Transfer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/transferdialog.cpp" line="99"/>
        <source>Transfer %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="105"/>
        <source>&amp;To account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="106"/>
        <source>&amp;Address there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="107"/>
        <source>&amp;Bundle there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="140"/>
        <source>The number keeps its name and its URLs. The other account pays for it from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="141"/>
        <source>The numbers keep their names and their URLs. The other account pays for them from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="145"/>
        <source>These stay behind: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="145"/>
        <source>These stay behind, where a number has them: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="186"/>
        <source>Reading the addresses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="194"/>
        <source>The addresses of %1 could not be read: %2 If the number needs one, give its SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="209"/>
        <source>This number needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="209"/>
        <source>None of these numbers needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/transferdialog.cpp" line="212"/>
        <source>%n of the numbers need(s) one of %1; it goes with those alone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/dialogs/transferdialog.cpp" line="213"/>
        <source>%n of the numbers need(s) one, and %1 has none that suits all of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="215"/>
        <source>The number needs one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="216"/>
        <source>The number needs one, and %1 has none that suits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="223"/>
        <source>The numbers are of several countries. To give a bundle, transfer those of one country at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="228"/>
        <source>Needed in some countries. The bundles of a subaccount can&apos;t be read from here: give its SID (BU…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="230"/>
        <source>Reading the bundles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="242"/>
        <source>Needed in some countries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="243"/>
        <source>The bundles could not be read: %1 If the number needs one, give its SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="302"/>
        <source>Transferring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/dialogs/transferdialog.cpp" line="317"/>
        <source>Request %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::TriStateBox</name>
    <message>
        <location filename="../ui/widgets/tristatebox.cpp" line="31"/>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tristatebox.cpp" line="31"/>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/tristatebox.cpp" line="31"/>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nd::UrlField</name>
    <message>
        <location filename="../ui/widgets/urlfield.cpp" line="21"/>
        <source>https://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/urlfield.cpp" line="25"/>
        <source>How the service calls this URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../ui/widgets/urlfield.cpp" line="60"/>
        <source>%1: method</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
