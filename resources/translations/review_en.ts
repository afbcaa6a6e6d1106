<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to resolve</source>
        <translation>
            <numerusform>%n conflict to resolve</numerusform>
            <numerusform>%n conflicts to resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done by an earlier run.</source>
        <translation>
            <numerusform>%n done by an earlier run.</numerusform>
            <numerusform>%n done by an earlier run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s) in the list</source>
        <translation>
            <numerusform>%n inspection in the list</numerusform>
            <numerusform>%n inspections in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspection(s) issued</source>
        <translation>
            <numerusform>%n inspection issued</numerusform>
            <numerusform>%n inspections issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not issued, see below.</source>
        <translation>
            <numerusform>%n not issued, see below.</numerusform>
            <numerusform>%n not issued, see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) bound into one PDF</source>
        <translation>
            <numerusform>%n paper bound into one PDF</numerusform>
            <numerusform>%n papers bound into one PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) sent to the printer</source>
        <translation>
            <numerusform>%n paper sent to the printer</numerusform>
            <numerusform>%n papers sent to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not on this computer yet</source>
        <translation>
            <numerusform>%n photo is not on this computer yet</numerusform>
            <numerusform>%n photos are not on this computer yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) go with it.</source>
        <translation>
            <numerusform>%n remark goes with it.</numerusform>
            <numerusform>%n remarks go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicion(s) without a result: {codes}</source>
        <translation>
            <numerusform>%n suspicion without a result: {codes}</numerusform>
            <numerusform>%n suspicions without a result: {codes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without such a paper.</source>
        <translation>
            <numerusform>%n without such a paper.</numerusform>
            <numerusform>%n without such a paper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Call log: %n call(s)</source>
        <translation>
            <numerusform>Call log: %n call</numerusform>
            <numerusform>Call log: %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>History, %n line(s)</source>
        <translation>
            <numerusform>History, %n line</numerusform>
            <numerusform>History, %n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
