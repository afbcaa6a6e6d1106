<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Merge</name>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
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
        <source>%n newer</source>
        <translation>
            <numerusform>%n newer</numerusform>
            <numerusform>%n newer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) used twice</source>
        <translation>
            <numerusform>%n photo used twice</numerusform>
            <numerusform>%n photos used twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) merged</source>
        <translation>
            <numerusform>%n source merged</numerusform>
            <numerusform>%n sources merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) twice</source>
        <translation>
            <numerusform>%n visit twice</numerusform>
            <numerusform>%n visits twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n entries left again</source>
        <translation>
            <numerusform>Undone: %n entry left again</numerusform>
            <numerusform>Undone: %n entries left again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n place(s)</source>
        <translation>
            <numerusform>in %n place</numerusform>
            <numerusform>in %n places</numerusform>
        </translation>
    </message>
</context>
</TS>
