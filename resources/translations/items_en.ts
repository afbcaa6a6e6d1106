<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Items</name>
    <message numerus="yes">
        <source>%n more phrase(s)</source>
        <translation>
            <numerusform>%n more phrase</numerusform>
            <numerusform>%n more phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Call log: %n call(s)…</source>
        <translation>
            <numerusform>Call log: %n call…</numerusform>
            <numerusform>Call log: %n calls…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use it for the %n other(s) of this section without one</source>
        <translation>
            <numerusform>Use it for the %n other of this section without one</numerusform>
            <numerusform>Use it for the %n others of this section without one</numerusform>
        </translation>
    </message>
</context>
</TS>
