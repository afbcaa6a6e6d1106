<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Today</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in {name}:</source>
        <translation>
            <numerusform>%n fault in {name}:</numerusform>
            <numerusform>%n faults in {name}:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
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
        <source>%n to issue</source>
        <translation>
            <numerusform>%n to issue</numerusform>
            <numerusform>%n to issue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
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
        <source>Your certificate ends in %n day(s)</source>
        <translation>
            <numerusform>Your certificate ends in %n day</numerusform>
            <numerusform>Your certificate ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} (%n day(s) left)</source>
        <translation>
            <numerusform>{name} (%n day left)</numerusform>
            <numerusform>{name} (%n days left)</numerusform>
        </translation>
    </message>
</context>
</TS>
