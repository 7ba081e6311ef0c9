<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Basket</name>
    <message numerus="yes">
        <source>%n price(s) unknown</source>
        <translation>
            <numerusform>%n price unknown</numerusform>
            <numerusform>%n prices unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>Buy %n number(s)</source>
        <translation>
            <numerusform>Buy %n number</numerusform>
            <numerusform>Buy %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n number(s)</source>
        <translation>
            <numerusform>Change %n number</numerusform>
            <numerusform>Change %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n number(s) to %1</source>
        <translation>
            <numerusform>Move %n number to %1</numerusform>
            <numerusform>Move %n numbers to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is (are) hosted. It takes three days until a hosted number has left entirely.</source>
        <translation>
            <numerusform>%n of them is hosted. It takes three days until a hosted number has left entirely.</numerusform>
            <numerusform>%n of them are hosted. It takes three days until a hosted number has left entirely.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them may be refused because of its emergency address; the note beside it says why.</source>
        <translation>
            <numerusform>%n of them may be refused because of its emergency address; the note beside it says why.</numerusform>
            <numerusform>%n of them may be refused because of their emergency addresses; the notes beside them say why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n number(s)</source>
        <translation>
            <numerusform>Release %n number</numerusform>
            <numerusform>Release %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the change of %n number(s)</source>
        <translation>
            <numerusform>Undo the change of %n number</numerusform>
            <numerusform>Undo the change of %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order hosting of %n number(s)</source>
        <translation>
            <numerusform>Order hosting of %n number</numerusform>
            <numerusform>Order hosting of %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n order(s)</source>
        <translation>
            <numerusform>Cancel %n order</numerusform>
            <numerusform>Cancel %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is (are) on a letter of authorization, and leave(s) it.</source>
        <translation>
            <numerusform>%n of them is on a letter of authorization, and leaves it.</numerusform>
            <numerusform>%n of them are on a letter of authorization, and leave it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the port of %n number(s)</source>
        <translation>
            <numerusform>Cancel the port of %n number</numerusform>
            <numerusform>Cancel the port of %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set missing values of %n number(s)</source>
        <translation>
            <numerusform>Set missing values of %n number</numerusform>
            <numerusform>Set missing values of %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have a bundle here, and are refused there (21649) if they need one. Choose one of %1 before.</source>
        <translation>
            <numerusform>%n number has a bundle here, and is refused there (21649) if it needs one. Choose one of %1 before.</numerusform>
            <numerusform>%n numbers have a bundle here, and are refused there (21649) if they need one. Choose one of %1 before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkRows</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being checked</source>
        <translation>
            <numerusform>%n being checked</numerusform>
            <numerusform>%n being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused. %n not started.</source>
        <translation>
            <numerusform>Paused. %n not started.</numerusform>
            <numerusform>Paused. %n not started.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not started. </source>
        <translation>
            <numerusform>%n not started. </numerusform>
            <numerusform>%n not started. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to look at</source>
        <translation>
            <numerusform>%n of them to look at</numerusform>
            <numerusform>%n of them to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkUndo</name>
    <message numerus="yes">
        <source>Reading %n number(s) as they are now…</source>
        <translation>
            <numerusform>Reading %n number as it is now…</numerusform>
            <numerusform>Reading %n numbers as they are now…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo for %n number(s)</source>
        <translation>
            <numerusform>Undo for %n number</numerusform>
            <numerusform>Undo for %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set missing values of %n number(s)</source>
        <translation>
            <numerusform>Set missing values of %n number</numerusform>
            <numerusform>Set missing values of %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeDetails</name>
    <message numerus="yes">
        <source>No answer came. %n check(s) since %1 did not find it.</source>
        <translation>
            <numerusform>No answer came. %n check since %1 did not find it.</numerusform>
            <numerusform>No answer came. %n checks since %1 did not find it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message numerus="yes">
        <source>%n number(s) written to %1.</source>
        <translation>
            <numerusform>%n number written to %1.</numerusform>
            <numerusform>%n numbers written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n change(s) are being sent. Signing out stops none of them; Activity shows what came of them once you are back.</source>
        <translation>
            <numerusform>%n change is being sent. Signing out does not stop it; Activity shows what came of it once you are back.</numerusform>
            <numerusform>%n changes are being sent. Signing out stops none of them; Activity shows what came of them once you are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are being sent. The sandbox stops none of them; what came of them is looked up once you are back.</source>
        <translation>
            <numerusform>%n change is being sent. The sandbox does not stop it; what came of it is looked up once you are back.</numerusform>
            <numerusform>%n changes are being sent. The sandbox stops none of them; what came of them is looked up once you are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are being sent. Closing stops none of them; what came of them is looked up at the next start.</source>
        <translation>
            <numerusform>%n change is being sent. Closing does not stop it; what came of it is looked up at the next start.</numerusform>
            <numerusform>%n changes are being sent. Closing stops none of them; what came of them is looked up at the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of bulk work have not started. They will wait, and don&apos;t go on by themselves: Bulk work asks about them when you are back in this account.</source>
        <translation>
            <numerusform>%n row of bulk work has not started. It will wait, and doesn&apos;t go on by itself: Bulk work asks about it when you are back in this account.</numerusform>
            <numerusform>%n rows of bulk work have not started. They will wait, and don&apos;t go on by themselves: Bulk work asks about them when you are back in this account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoaForm</name>
    <message numerus="yes">
        <source>A letter of authorization for %n number(s) is e-mailed to %1 for signing.</source>
        <translation>
            <numerusform>A letter of authorization for %n number is e-mailed to %1 for signing.</numerusform>
            <numerusform>A letter of authorization for %n numbers is e-mailed to %1 for signing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message numerus="yes">
        <source>Order hosting of %n number(s) in one request</source>
        <translation>
            <numerusform>Order hosting of %n number in one request</numerusform>
            <numerusform>Order hosting of %n numbers in one request</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send a letter of authorization for %n number(s) to %1</source>
        <translation>
            <numerusform>Send a letter of authorization for %n number to %1</numerusform>
            <numerusform>Send a letter of authorization for %n numbers to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for the port of %n number(s) of %1</source>
        <translation>
            <numerusform>Ask for the port of %n number of %1</numerusform>
            <numerusform>Ask for the port of %n numbers of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) action</source>
        <translation>
            <numerusform>%n needs action</numerusform>
            <numerusform>%n need action</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortActs</name>
    <message numerus="yes">
        <source>%n number(s) of this request stay(s) with the losing carrier. What is ported already stays on Twilio.</source>
        <translation>
            <numerusform>%n number of this request stays with the losing carrier. What is ported already stays on Twilio.</numerusform>
            <numerusform>%n numbers of this request stay with the losing carrier. What is ported already stays on Twilio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) is (are) not canceled yet; until then the service refuses to port it (them) again.</source>
        <translation>
            <numerusform>%n number is not canceled yet; until then the service refuses to port it again.</numerusform>
            <numerusform>%n numbers are not canceled yet; until then the service refuses to port them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortCalendar</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortInForm</name>
    <message numerus="yes">
        <source>One request takes at most 1,000 numbers: %n request(s) are made, each with a letter of authorization of its own.</source>
        <translation>
            <numerusform>One request takes at most 1,000 numbers: %n request is made, with a letter of authorization of its own.</numerusform>
            <numerusform>One request takes at most 1,000 numbers: %n requests are made, each with a letter of authorization of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectFromList</name>
    <message numerus="yes">
        <source>Select %n number(s)</source>
        <translation>
            <numerusform>Select %n number</numerusform>
            <numerusform>Select %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferTogether</name>
    <message numerus="yes">
        <source>Transfer %n number(s)</source>
        <translation>
            <numerusform>Transfer %n number</numerusform>
            <numerusform>Transfer %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::AccountWatch</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) moved on</source>
        <translation>
            <numerusform>%n thing moved on</numerusform>
            <numerusform>%n things moved on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::ActivityPane</name>
    <message numerus="yes">
        <source>%n changes selected</source>
        <translation>
            <numerusform>%n change selected</numerusform>
            <numerusform>%n changes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::AddressesThere</name>
    <message numerus="yes">
        <source>%n number(s) need(s) an address of %1 in %2</source>
        <translation>
            <numerusform>%n number needs an address of %1 in %2</numerusform>
            <numerusform>%n numbers need an address of %1 in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) need(s) an address of %1 outside %2</source>
        <translation>
            <numerusform>%n number needs an address of %1 outside %2</numerusform>
            <numerusform>%n numbers need an address of %1 outside %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) need(s) an address of %1</source>
        <translation>
            <numerusform>%n number needs an address of %1</numerusform>
            <numerusform>%n numbers need an address of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::BasketDialog</name>
    <message numerus="yes">
        <source>%1: %n number(s)</source>
        <translation>
            <numerusform>%1: %n number</numerusform>
            <numerusform>%1: %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s): %1</source>
        <translation>
            <numerusform>%n number: %1</numerusform>
            <numerusform>%n numbers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Buy %n number(s)…</source>
        <translation>
            <numerusform>&amp;Buy %n number…</numerusform>
            <numerusform>&amp;Buy %n numbers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buy %n number(s)?</source>
        <translation>
            <numerusform>Buy %n number?</numerusform>
            <numerusform>Buy %n numbers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more stand(s) in for numbers that are refused.</source>
        <translation>
            <numerusform>%n more stands in for a number that is refused.</numerusform>
            <numerusform>%n more stand in for numbers that are refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buy %n number(s)</source>
        <translation>
            <numerusform>Buy %n number</numerusform>
            <numerusform>Buy %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::BillSheet</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::BillsPage</name>
    <message numerus="yes">
        <source>%n document(s) stay at the service, which can neither list nor remove them. Number Desk forgets their SIDs: they can&apos;t be used in another request unless you have noted them.</source>
        <translation>
            <numerusform>%n document stays at the service, which can neither list nor remove it. Number Desk forgets its SID: it can&apos;t be used in another request unless you have noted it.</numerusform>
            <numerusform>%n documents stay at the service, which can neither list nor remove them. Number Desk forgets their SIDs: they can&apos;t be used in another request unless you have noted them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %n number(s) together</source>
        <translation>
            <numerusform>Edit %n number together</numerusform>
            <numerusform>Edit %n numbers together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n property(s) will be set.</source>
        <translation>
            <numerusform>%n property will be set.</numerusform>
            <numerusform>%n properties will be set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n number(s)</source>
        <translation>
            <numerusform>Change %n number</numerusform>
            <numerusform>Change %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::BulkPane</name>
    <message numerus="yes">
        <source>%n row(s) that have not started will never start. What is done stays done.</source>
        <translation>
            <numerusform>%n row that has not started will never start. What is done stays done.</numerusform>
            <numerusform>%n rows that have not started will never start. What is done stays done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished job(s) leave this list with their receipts. Activity keeps every change, and those of numbers can be undone there. What is still being checked stays here.</source>
        <translation>
            <numerusform>%n finished job leaves this list with its receipts. Activity keeps every change, and those of numbers can be undone there. What is still being checked stays here.</numerusform>
            <numerusform>%n finished jobs leave this list with their receipts. Activity keeps every change, and those of numbers can be undone there. What is still being checked stays here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n number(s) as they are now…</source>
        <translation>
            <numerusform>Reading %n number as it is now…</numerusform>
            <numerusform>Reading %n numbers as they are now…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::BulkPreviewDialog</name>
    <message numerus="yes">
        <source>%n number(s) will change.</source>
        <translation>
            <numerusform>%n number will change.</numerusform>
            <numerusform>%n numbers will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is.</source>
        <translation>
            <numerusform>%n stays as it is.</numerusform>
            <numerusform>%n stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be done and is left out.</source>
        <translation>
            <numerusform>%n can&apos;t be done and is left out.</numerusform>
            <numerusform>%n can&apos;t be done and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>In %n minute</numerusform>
            <numerusform>In %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::CallQueue</name>
    <message numerus="yes">
        <source>%n order(s) added to the queue.</source>
        <translation>
            <numerusform>%n order added to the queue.</numerusform>
            <numerusform>%n orders added to the queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::CheckPage</name>
    <message numerus="yes">
        <source>%n request(s) to the service.</source>
        <translation>
            <numerusform>%n request to the service.</numerusform>
            <numerusform>%n requests to the service.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::CheckProgress</name>
    <message numerus="yes">
        <source>%n got none.</source>
        <translation>
            <numerusform>%n got none.</numerusform>
            <numerusform>%n got none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) canceled.</source>
        <translation>
            <numerusform>%n was canceled.</numerusform>
            <numerusform>%n were canceled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::CheckStep</name>
    <message numerus="yes">
        <source>%n number(s) selected</source>
        <translation>
            <numerusform>%n number selected</numerusform>
            <numerusform>%n numbers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::HeldWork</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being checked</source>
        <translation>
            <numerusform>%n being checked</numerusform>
            <numerusform>%n being checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::HostOrderDialog</name>
    <message numerus="yes">
        <source>%n number(s) will be ordered, in one request.</source>
        <translation>
            <numerusform>%n number will be ordered, in one request.</numerusform>
            <numerusform>%n numbers will be ordered, in one request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) will be ordered, one after another.</source>
        <translation>
            <numerusform>%n number will be ordered, one after another.</numerusform>
            <numerusform>%n numbers will be ordered, one after another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A form of %1 was not sent; it has %n number(s).</source>
        <translation>
            <numerusform>A form of %1 was not sent; it has %n number.</numerusform>
            <numerusform>A form of %1 was not sent; it has %n numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %n number(s)</source>
        <translation>
            <numerusform>Order %n number</numerusform>
            <numerusform>Order %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order hosting of %n number(s)?</source>
        <translation>
            <numerusform>Order hosting of %n number?</numerusform>
            <numerusform>Order hosting of %n numbers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s), %1</source>
        <translation>
            <numerusform>%n number, %1</numerusform>
            <numerusform>%n numbers, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers of a form of %1 may have been ordered since; it has %n number(s). Look at the orders before you go on with it.</source>
        <translation>
            <numerusform>Numbers of a form of %1 may have been ordered since; it has %n number. Look at the orders before you go on with it.</numerusform>
            <numerusform>Numbers of a form of %1 may have been ordered since; it has %n numbers. Look at the orders before you go on with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::HostedBulkDialog</name>
    <message numerus="yes">
        <source>All %n number(s) are ordered.</source>
        <translation>
            <numerusform>%n number is ordered.</numerusform>
            <numerusform>All %n numbers are ordered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ordered.</source>
        <translation>
            <numerusform>%n ordered.</numerusform>
            <numerusform>%n ordered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be ordered:</source>
        <translation>
            <numerusform>%n could not be ordered:</numerusform>
            <numerusform>%n could not be ordered:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::InventoryPane</name>
    <message numerus="yes">
        <source>%n number(s) selected.</source>
        <translation>
            <numerusform>%n number selected.</numerusform>
            <numerusform>%n numbers selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::LeftWork</name>
    <message numerus="yes">
        <source>%n not started: %1. Nothing goes on by itself.</source>
        <translation>
            <numerusform>%n not started: %1. Nothing goes on by itself.</numerusform>
            <numerusform>%n not started: %1. Nothing goes on by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::LetterChooser</name>
    <message numerus="yes">
        <source>%1 of %n order(s) on the letter</source>
        <translation>
            <numerusform>%1 of %n order on the letter</numerusform>
            <numerusform>%1 of %n orders on the letter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::LetterDialog</name>
    <message numerus="yes">
        <source>%n order(s) can&apos;t go on the letter.</source>
        <translation>
            <numerusform>%n order can&apos;t go on the letter.</numerusform>
            <numerusform>%n orders can&apos;t go on the letter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) can&apos;t go on the letter any more and was (were) taken off. Nothing was sent. Look at the rest, and review again.</source>
        <translation>
            <numerusform>%n order can&apos;t go on the letter any more and was taken off. Nothing was sent. Look at the rest, and review again.</numerusform>
            <numerusform>%n orders can&apos;t go on the letter any more and were taken off. Nothing was sent. Look at the rest, and review again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::LetterOrders</name>
    <message numerus="yes">
        <source>%n order(s) on it</source>
        <translation>
            <numerusform>%n order on it</numerusform>
            <numerusform>%n orders on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::LetterSummary</name>
    <message numerus="yes">
        <source>%n n&amp;umber(s)</source>
        <translation>
            <numerusform>%n n&amp;umber</numerusform>
            <numerusform>%n n&amp;umbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::LettersPage</name>
    <message numerus="yes">
        <source>%n order(s) is (are) on it.</source>
        <translation>
            <numerusform>%n order is on it.</numerusform>
            <numerusform>%n orders are on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new letter has %n order(s).</source>
        <translation>
            <numerusform>The new letter has %n order.</numerusform>
            <numerusform>The new letter has %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A letter for %n order(s), begun on %1, was not sent.</source>
        <translation>
            <numerusform>A letter for %n order, begun on %1, was not sent.</numerusform>
            <numerusform>A letter for %n orders, begun on %1, was not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A letter for %n order(s) to %2, begun on %1, was not sent.</source>
        <translation>
            <numerusform>A letter for %n order to %2, begun on %1, was not sent.</numerusform>
            <numerusform>A letter for %n orders to %2, begun on %1, was not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A letter for %n order(s), begun on %1, was sent, and not found so far. Look at the letters before you go on with it.</source>
        <translation>
            <numerusform>A letter for %n order, begun on %1, was sent, and not found so far. Look at the letters before you go on with it.</numerusform>
            <numerusform>A letter for %n orders, begun on %1, was sent, and not found so far. Look at the letters before you go on with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::NumberCheckPage</name>
    <message numerus="yes">
        <source>Chec&amp;k %n number(s) again</source>
        <translation>
            <numerusform>Chec&amp;k %n number again</numerusform>
            <numerusform>Chec&amp;k %n numbers again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chec&amp;k %n number(s)</source>
        <translation>
            <numerusform>Chec&amp;k %n number</numerusform>
            <numerusform>Chec&amp;k %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in the list to check can&apos;t be kept on this computer.</source>
        <translation>
            <numerusform>%n number in the list to check can&apos;t be kept on this computer.</numerusform>
            <numerusform>%n numbers in the list to check can&apos;t be kept on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) got no answer.</source>
        <translation>
            <numerusform>%n number got no answer.</numerusform>
            <numerusform>%n numbers got no answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n number(s) with what the service said. Paste it into a request to Twilio support.</source>
        <translation>
            <numerusform>Copied: %n number with what the service said. Paste it into a request to Twilio support.</numerusform>
            <numerusform>Copied: %n numbers with what the service said. Paste it into a request to Twilio support.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::NumberListBox</name>
    <message numerus="yes">
        <source>%n number(s).</source>
        <translation>
            <numerusform>%n number.</numerusform>
            <numerusform>%n numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out:</source>
        <translation>
            <numerusform>%n line left out:</numerusform>
            <numerusform>%n lines left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s). The list is too long to be edited here.</source>
        <translation>
            <numerusform>%Ln number. The list is too long to be edited here.</numerusform>
            <numerusform>%Ln numbers. The list is too long to be edited here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::NumberSettings</name>
    <message numerus="yes">
        <source>More (%n set)</source>
        <translation>
            <numerusform>More (%n set)</numerusform>
            <numerusform>More (%n set)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::NumbersTogether</name>
    <message numerus="yes">
        <source>Release %n number(s)</source>
        <translation>
            <numerusform>Release %n number</numerusform>
            <numerusform>Release %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n number(s)</source>
        <translation>
            <numerusform>Change %n number</numerusform>
            <numerusform>Change %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::OrdersPage</name>
    <message numerus="yes">
        <source>Cancel %n order(s)</source>
        <translation>
            <numerusform>Cancel %n order</numerusform>
            <numerusform>Cancel %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) copied. Write to hostedsms@twilio.com.</source>
        <translation>
            <numerusform>%n order copied. Write to hostedsms@twilio.com.</numerusform>
            <numerusform>%n orders copied. Write to hostedsms@twilio.com.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) selected.</source>
        <translation>
            <numerusform>%n order selected.</numerusform>
            <numerusform>%n orders selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortBillChooser</name>
    <message numerus="yes">
        <source>%n bill(s) can&apos;t be used yet: see the list.</source>
        <translation>
            <numerusform>%n bill can&apos;t be used yet: see the list.</numerusform>
            <numerusform>%n bills can&apos;t be used yet: see the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortBoard</name>
    <message numerus="yes">
        <source>%1, %n request(s)</source>
        <translation>
            <numerusform>%1, %n request</numerusform>
            <numerusform>%1, %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortCalendar</name>
    <message numerus="yes">
        <source>%n of them ported</source>
        <translation>
            <numerusform>%n of them ported</numerusform>
            <numerusform>%n of them ported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more without a date.</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n more without a date.</numerusform>
            <numerusform>%n more without a date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortDayDelegate</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortMonthModel</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortNumbers</name>
    <message numerus="yes">
        <source>%n number(s) in the request</source>
        <translation>
            <numerusform>%n number in the request</numerusform>
            <numerusform>%n numbers in the request</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortPayloadDialog</name>
    <message numerus="yes">
        <source>%n byte(s) of %1</source>
        <translation>
            <numerusform>%n byte of %1</numerusform>
            <numerusform>%n bytes of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortPins</name>
    <message numerus="yes">
        <source>%n number(s) still need(s) a PIN.</source>
        <translation>
            <numerusform>%n number still needs a PIN.</numerusform>
            <numerusform>%n numbers still need a PIN.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortRequestPage</name>
    <message numerus="yes">
        <source>%n PIN(s) of a port-in request: they are not kept.</source>
        <translation>
            <numerusform>%n PIN of a port-in request: it is not kept.</numerusform>
            <numerusform>%n PINs of a port-in request: they are not kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s). Everything is shown once more before it is sent.</source>
        <translation>
            <numerusform>%n number. Everything is shown once more before it is sent.</numerusform>
            <numerusform>%n numbers. Everything is shown once more before it is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for the port of %n number(s)?</source>
        <translation>
            <numerusform>Ask for the port of %n number?</numerusform>
            <numerusform>Ask for the port of %n numbers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n request(s)</source>
        <translation>
            <numerusform>Send %n request</numerusform>
            <numerusform>Send %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more number(s)</source>
        <translation>
            <numerusform>… and %n more number</numerusform>
            <numerusform>… and %n more numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) was (were) made; the numbers that are left here were not asked for. %1</source>
        <translation>
            <numerusform>%n request was made; the numbers that are left here were not asked for. %1</numerusform>
            <numerusform>%n requests were made; the numbers that are left here were not asked for. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) sent. The letter of authorization is on its way once Twilio has looked at it.</source>
        <translation>
            <numerusform>%n request sent. The letter of authorization is on its way once Twilio has looked at it.</numerusform>
            <numerusform>%n requests sent. The letters of authorization are on their way once Twilio has looked at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PINs are not kept with a draft: %n number(s) still need(s) one typed.</source>
        <translation>
            <numerusform>PINs are not kept with a draft: %n number still needs one typed.</numerusform>
            <numerusform>PINs are not kept with a draft: %n numbers still need one typed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) was (were) made. Of the next one: %1</source>
        <translation>
            <numerusform>%n request was made. Of the next one: %1</numerusform>
            <numerusform>%n requests were made. Of the next one: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortRequestSheet</name>
    <message numerus="yes">
        <source>%n number(s) was (were) not checked for portability.</source>
        <translation>
            <numerusform>%n number was not checked for portability.</numerusform>
            <numerusform>%n numbers were not checked for portability.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortRequestsPage</name>
    <message numerus="yes">
        <source>Cancel %n port(s)</source>
        <translation>
            <numerusform>Cancel %n port</numerusform>
            <numerusform>Cancel %n ports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) copied.</source>
        <translation>
            <numerusform>%n request copied.</numerusform>
            <numerusform>%n requests copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n number(s) ported</source>
        <translation>
            <numerusform>%1 of %n number ported</numerusform>
            <numerusform>%1 of %n numbers ported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) rejected by the losing carrier: the reasons stand beneath the table.</source>
        <translation>
            <numerusform>%n number rejected by the losing carrier: the reason stands beneath the table.</numerusform>
            <numerusform>%n numbers rejected by the losing carrier: the reasons stand beneath the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortResubmitDialog</name>
    <message numerus="yes">
        <source>First: %n rejected number(s) has (have) to be canceled.</source>
        <translation>
            <numerusform>First: %n rejected number has to be canceled.</numerusform>
            <numerusform>First: %n rejected numbers have to be canceled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then: wait until %n number(s) is (are) canceled.</source>
        <translation>
            <numerusform>Then: wait until %n number is canceled.</numerusform>
            <numerusform>Then: wait until %n numbers are canceled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Now: ask for %n number(s) again, with what was wrong corrected.</source>
        <translation>
            <numerusform>Now: ask for %n number again, with what was wrong corrected.</numerusform>
            <numerusform>Now: ask for %n numbers again, with what was wrong corrected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n number(s)</source>
        <translation>
            <numerusform>&amp;Cancel %n number</numerusform>
            <numerusform>&amp;Cancel %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;New request with %n number(s)</source>
        <translation>
            <numerusform>&amp;New request with %n number</numerusform>
            <numerusform>&amp;New request with %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::PortabilityPage</name>
    <message numerus="yes">
        <source>%n toll-free number(s) can&apos;t go on.</source>
        <translation>
            <numerusform>%n toll-free number can&apos;t go on.</numerusform>
            <numerusform>%n toll-free numbers can&apos;t go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;New request with %n number(s)…</source>
        <translation>
            <numerusform>&amp;New request with %n number…</numerusform>
            <numerusform>&amp;New request with %n numbers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n request(s)?</source>
        <translation>
            <numerusform>Go on with %n request?</numerusform>
            <numerusform>Go on with %n requests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request %1: %n number(s), from %2 on</source>
        <translation>
            <numerusform>Request %1: %n number, from %2 on</numerusform>
            <numerusform>Request %1: %n numbers, from %2 on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) could not be added to the table in the list. Empty the list, then try again.</source>
        <translation>
            <numerusform>%n number could not be added to the table in the list. Empty the list, then try again.</numerusform>
            <numerusform>%n numbers could not be added to the table in the list. Empty the list, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::SearchPane</name>
    <message numerus="yes">
        <source>%n number(s) added to the basket.</source>
        <translation>
            <numerusform>%n number added to the basket.</numerusform>
            <numerusform>%n numbers added to the basket.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) in it already.</source>
        <translation>
            <numerusform>%n was in it already.</numerusform>
            <numerusform>%n were in it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept in reserve left it: it can&apos;t stand in for these.</source>
        <translation>
            <numerusform>%n kept in reserve left it: it can&apos;t stand in for these.</numerusform>
            <numerusform>%n kept in reserve left it: it can&apos;t stand in for these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in the basket was (were) not bought.</source>
        <translation>
            <numerusform>%n number in the basket was not bought.</numerusform>
            <numerusform>%n numbers in the basket were not bought.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more number(s).</source>
        <translation>
            <numerusform>%n more number.</numerusform>
            <numerusform>%n more numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A basket of %1 is still there: %n number(s), not bought.</source>
        <translation>
            <numerusform>A basket of %1 is still there: %n number, not bought.</numerusform>
            <numerusform>A basket of %1 is still there: %n numbers, not bought.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::Settler</name>
    <message numerus="yes">
        <source>No answer came, and the change was not found so far, in three checks over %n minute(s).</source>
        <translation>
            <numerusform>No answer came, and the change was not found so far, in three checks over %n minute.</numerusform>
            <numerusform>No answer came, and the change was not found so far, in three checks over %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::StageButton</name>
    <message numerus="yes">
        <source>%1: %n</source>
        <comment>stage: how many are in it</comment>
        <translation>
            <numerusform>%1: %n</numerusform>
            <numerusform>%1: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::StagePanel</name>
    <message numerus="yes">
        <source>Seen so far (%n)</source>
        <translation>
            <numerusform>Seen so far (%n)</numerusform>
            <numerusform>Seen so far (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) under way</source>
        <translation>
            <numerusform>%n change under way</numerusform>
            <numerusform>%n changes under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::TableExport</name>
    <message numerus="yes">
        <source>%Ln row(s) exported.</source>
        <translation>
            <numerusform>%Ln row exported.</numerusform>
            <numerusform>%Ln rows exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::TablePane</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) could not be saved.</source>
        <translation>
            <numerusform>%n note could not be saved.</numerusform>
            <numerusform>%n notes could not be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nd::TransferDialog</name>
    <message numerus="yes">
        <source>Transfer %n number(s)</source>
        <translation>
            <numerusform>Transfer %n number</numerusform>
            <numerusform>Transfer %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the numbers need(s) one of %1; it goes with those alone.</source>
        <translation>
            <numerusform>%n of the numbers needs one of %1; it goes with that one alone.</numerusform>
            <numerusform>%n of the numbers need one of %1; it goes with those alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the numbers need(s) one, and %1 has none that suits all of them. The next step asks for each.</source>
        <translation>
            <numerusform>%n of the numbers needs one, and %1 has none that suits it. The next step asks for it.</numerusform>
            <numerusform>%n of the numbers need one, and %1 has none that suits all of them. The next step asks for each.</numerusform>
        </translation>
    </message>
</context>
</TS>
