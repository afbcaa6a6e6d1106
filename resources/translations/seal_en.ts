<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Seal</name>
    <message numerus="yes">
        <source>%n item(s) lack evidence. This does not keep from sealing, but from issuing.</source>
        <translation>
            <numerusform>%n item lacks evidence. This does not keep from sealing, but from issuing.</numerusform>
            <numerusform>%n items lack evidence. This does not keep from sealing, but from issuing.</numerusform>
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
        <source>%n point(s) to complete before sealing:</source>
        <translation>
            <numerusform>%n point to complete before sealing:</numerusform>
            <numerusform>%n points to complete before sealing:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off until %n point(s) above are complete.</source>
        <translation>
            <numerusform>Off until %n point above is complete.</numerusform>
            <numerusform>Off until %n points above are complete.</numerusform>
        </translation>
    </message>
</context>
</TS>
