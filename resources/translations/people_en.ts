<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends in %n day(s)</source>
        <translation>
            <numerusform>Ends in %n day</numerusform>
            <numerusform>Ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your certificate ends in %n day(s): renew it in time.</source>
        <translation>
            <numerusform>Your certificate ends in %n day: renew it in time.</numerusform>
            <numerusform>Your certificate ends in %n days: renew it in time.</numerusform>
        </translation>
    </message>
</context>
</TS>
