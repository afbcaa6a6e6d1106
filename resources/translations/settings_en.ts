<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong.</source>
        <translation>
            <numerusform>%n thing is wrong.</numerusform>
            <numerusform>%n things are wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) in this case folder.</source>
        <translation>
            <numerusform>%n unit in this case folder.</numerusform>
            <numerusform>%n units in this case folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no fault, %n item(s)</source>
        <translation>
            <numerusform>no fault, %n item</numerusform>
            <numerusform>no fault, %n items</numerusform>
        </translation>
    </message>
</context>
</TS>
