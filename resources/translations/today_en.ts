<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n fault(s) in {name}:</source>
        <translation>
            <numerusform>%n fault in {name}:</numerusform>
            <numerusform>%n faults in {name}:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) open</source>
        <translation>
            <numerusform>%n item open</numerusform>
            <numerusform>%n items open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet handed over</source>
        <translation>
            <numerusform>%n not yet handed over</numerusform>
            <numerusform>%n not yet handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) registered. Begin with one of them.</source>
        <translation>
            <numerusform>%n unit registered. Begin with it.</numerusform>
            <numerusform>%n units registered. Begin with one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code or name; %n registered</source>
        <translation>
            <numerusform>Code or name; %n registered</numerusform>
            <numerusform>Code or name; %n registered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
