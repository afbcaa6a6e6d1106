<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Photos</name>
    <message numerus="yes">
        <source>%n file(s) were not added</source>
        <translation>
            <numerusform>%n file was not added</numerusform>
            <numerusform>%n files were not added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not filed yet</source>
        <translation>
            <numerusform>%n not filed yet</numerusform>
            <numerusform>%n not filed yet</numerusform>
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
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n photo added</numerusform>
            <numerusform>%n photos added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen</source>
        <translation>
            <numerusform>%n photo chosen</numerusform>
            <numerusform>%n photos chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken off</source>
        <translation>
            <numerusform>%n photo taken off</numerusform>
            <numerusform>%n photos taken off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were here already: filed, not doubled</source>
        <translation>
            <numerusform>%n photo was here already and was not kept twice</numerusform>
            <numerusform>%n photos were here already and were not kept twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were not begun</source>
        <translation>
            <numerusform>%n photo was not added</numerusform>
            <numerusform>%n photos were not added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All: %n</source>
        <translation>
            <numerusform>All: %n photo</numerusform>
            <numerusform>All: %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filed, without a time: %n</source>
        <translation>
            <numerusform>Filed, without a time: %n</numerusform>
            <numerusform>Filed, without a time: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filed: %n</source>
        <translation>
            <numerusform>Filed: %n</numerusform>
            <numerusform>Filed: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not filed under an item yet: %n</source>
        <translation>
            <numerusform>Not filed under an item yet: %n</numerusform>
            <numerusform>Not filed under an item yet: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the day of the visit, {day}: %n</source>
        <translation>
            <numerusform>Of the day of the visit, {day}: %n photo</numerusform>
            <numerusform>Of the day of the visit, {day}: %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Photos of {code}: %n</source>
        <translation>
            <numerusform>Photos of {code}: %n</numerusform>
            <numerusform>Photos of {code}: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the clock in this photo shows, or by how much the camera was slow (+) or fast (-). Counts for %n photo(s) of this camera; the files stay untouched.</source>
        <translation>
            <numerusform>What the clock in this photo shows, or by how much the camera was slow (+) or fast (-). Counts for %n photo of this camera; the file stays untouched.</numerusform>
            <numerusform>What the clock in this photo shows, or by how much the camera was slow (+) or fast (-). Counts for %n photos of this camera; the files stay untouched.</numerusform>
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
