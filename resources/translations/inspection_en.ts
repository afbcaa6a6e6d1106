<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Inspection</name>
    <message numerus="yes">
        <source>%n item(s) found</source>
        <translation>
            <numerusform>%n item found</numerusform>
            <numerusform>%n items found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left</source>
        <translation>
            <numerusform>%n item left</numerusform>
            <numerusform>%n items left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on items still to be seen to</source>
        <translation>
            <numerusform>%n remark on items still to be seen to</numerusform>
            <numerusform>%n remarks on items still to be seen to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n thing missing</numerusform>
            <numerusform>%n things missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n problem(s)</source>
        <translation>
            <numerusform>, %n problem</numerusform>
            <numerusform>, %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n answer(s) hidden, not lost</source>
        <translation>
            <numerusform>; %n answer hidden, not lost</numerusform>
            <numerusform>; %n answers hidden, not lost</numerusform>
        </translation>
    </message>
</context>
</TS>
