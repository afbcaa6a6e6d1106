<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Seal</name>
    <message numerus="yes">
        <source>%n added since the seal.</source>
        <translation>
            <numerusform>%n added since the seal.</numerusform>
            <numerusform>%n added since the seal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) chosen</source>
        <translation>
            <numerusform>%n file chosen</numerusform>
            <numerusform>%n files chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) lack evidence: no reason not to seal, but needed before the issue.</source>
        <translation>
            <numerusform>%n item lacks evidence: no reason not to seal, but needed before the issue.</numerusform>
            <numerusform>%n items lack evidence: no reason not to seal, but needed before the issue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence added</source>
        <translation>
            <numerusform>%n piece of evidence added</numerusform>
            <numerusform>%n pieces of evidence added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing before sealing:</source>
        <translation>
            <numerusform>%n thing is missing before sealing:</numerusform>
            <numerusform>%n things are missing before sealing:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Add %n file</numerusform>
            <numerusform>Add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off until the %n thing(s) above are there.</source>
        <translation>
            <numerusform>Off until %n thing above is there.</numerusform>
            <numerusform>Off until the %n things above are there.</numerusform>
        </translation>
    </message>
</context>
</TS>
