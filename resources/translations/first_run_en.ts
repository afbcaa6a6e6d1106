<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FirstRun</name>
    <message numerus="yes">
        <source>Version {version}, %n item(s)</source>
        <translation>
            <numerusform>Version {version}, %n item</numerusform>
            <numerusform>Version {version}, %n items</numerusform>
        </translation>
    </message>
</context>
</TS>
