#!/usr/bin/env python3
"""benchmark-re.py [--print] FOLDER: the script one would write instead: the same split by regular expressions.

With --print it prints JSON Lines. Else it prints {"seconds", "letters", "bytes", "issues"} for one round over the folder's
letters in memory, after a first one: from bytes to JSON, start-up and reading left out, as `benchmark parse FOLDER` does it.
"""
import json
import os
import re
import sys
import time

SECTIONS = re.compile(
    r"HOW THE IMR FINAL DETERMINATION WAS MADE|CLINICAL CASE SUMMARY|IMR ISSUES, DECISIONS AND RATIONALES"
)
LABELS = re.compile(
    r"Case Number|Date\s+of\s+Injury|Date\s+Assigned|Decision\s+Date|UR\s+Denial\s+Date|Application\s+Received|Priority"
)
CASE_NUMBER = re.compile(r"\b[A-Z]{2}\d\d-\d{7}\b")
DATE = re.compile(r"\b(\d\d?)/(\d\d?)/(\d{4})\b")
PRIORITY = re.compile(r"\b(Standard|Expedited)\b", re.I)
STATES = re.compile(r"State\(?s?\)? of Licensure:(.*?)(?=Certification)", re.S)
SPECIALTIES = re.compile(r"Certification\(?s?\)?/Specialt\w+:(.*)", re.S)
INTRODUCTION = re.compile(r"The expert reviewer developed.*?records:", re.S)
PATIENT = re.compile(r"\b(\d{1,3})[- ]year[- ]old (?:\w+[- ]){0,2}?(male|female|man|woman)", re.I)
ISSUE = re.compile(
    r"(?P<claims>Claims\s+Administrator\s+guideline:.*?)(?P<maximus>MAXIMUS\s+guideline:.*?)"
    r"(?P<rationale>Decision\s+rationale:.*?)(?=Claims\s+Administrator\s+guideline:|\Z)",
    re.S,
)
HEADING = re.compile(r"(?:\A|(?<=[.?!]\n)|(?<=\n\n))(?P<service>(?:(?!\n\n).)+?):\s*(?P<decision>\w[\w ]*)\s*\Z", re.S)
CITATION = re.compile(
    r"Decision based on (Non-\s?MTUS Citation|MTUS)\s+(.*?)(?:\s(\d{4}))?(?:, Section\(s\):\s*(.*?))?\.?"
    r"(?=\s*Decision based on|\s*\Z)",
    re.S,
)
MODIFIED = re.compile(
    r"(.*?) was the original request\. (.*?) was authorized by the claims administrator\. "
    r"the remaining imr eligible portion of the original request, (.*?) is$",
    re.I,
)
SPACE = re.compile(r"\s+")


def unwrap(text):
    return SPACE.sub(" ", text.replace("-\n", "-")).strip()


def header(text):
    labels = [SPACE.sub(" ", label) for label in LABELS.findall(text)]
    number, priority = CASE_NUMBER.search(text), PRIORITY.search(text)
    dates = [f"{year}-{int(month):02}-{int(day):02}" for month, day, year in DATE.findall(text)]
    values = dict(zip([label for label in labels if "Date" in label or "Received" in label], dates))
    return {
        "caseNumber": number and number[0],
        "priority": priority and priority[1].lower(),
        "dateOfInjury": values.get("Date of Injury"),
        "dateAssigned": values.get("Date Assigned"),
        "decisionDate": values.get("Decision Date"),
        "urDenialDate": values.get("UR Denial Date"),
        "applicationReceived": values.get("Application Received"),
    }


def guideline(text):
    text = unwrap(text.partition(":")[2])
    citations = [
        {"source": source, "title": title, "year": int(year) if year else None, "sections": sections}
        for source, title, year, sections in CITATION.findall(text)
    ]
    return {"text": text, "citations": citations}


def issues(text):
    result, before, end = [], text, 0
    for match in ISSUE.finditer(text):
        # The heading ends the text before: the last lines after a full stop.
        before = text[end : match.start()] if not result else before
        heading = HEADING.search(before.strip())
        service = unwrap(heading["service"]) if heading else unwrap(before)[-200:]
        rationale, following = match["rationale"].partition(":")[2], ""
        cut = max(rationale.rfind(".\n"), rationale.rfind("\n\n"))
        if match.end() < len(text) and cut > 0:
            rationale, following = rationale[: cut + 1], rationale[cut + 1 :]
        modified = MODIFIED.match(service)
        result.append({
            "number": len(result) + 1,
            "service": service,
            "decision": heading and heading["decision"].strip().lower(),
            "modification": modified and modified.groups(),
            "claimsAdministratorGuideline": guideline(match["claims"]),
            "maximusGuideline": guideline(match["maximus"]),
            "rationale": unwrap(rationale),
        })
        before, end = following, match.end()
    return result


def parse(data):
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    marks = list(SECTIONS.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    sections = {mark[0][:3]: text[mark.end() : end] for mark, end in zip(marks, ends)}
    reviewer, summary = sections.get("HOW", ""), INTRODUCTION.sub("", sections.get("CLI", ""), count=1)
    states, specialties, patient = STATES.search(reviewer), SPECIALTIES.search(reviewer), PATIENT.search(summary)
    return {
        "header": header(text[: marks[0].start()] if marks else text),
        "reviewer": {
            "statesOfLicensure": [unwrap(s) for s in states[1].split(",")] if states else [],
            "specialties": [unwrap(s) for s in specialties[1].split(",")] if specialties else [],
            "statement": unwrap(reviewer),
        },
        "caseSummary": {
            "text": unwrap(summary),
            "patient": {"age": int(patient[1]), "sex": patient[2].lower()} if patient else None,
        },
        "issues": issues(sections.get("IMR", "").partition("below:")[2]),
    }


def read(root):
    for folder, folders, names in os.walk(root):
        folders.sort()
        for name in sorted(names):
            with open(os.path.join(folder, name), "rb") as file:
                yield file.read()


def main():
    if sys.argv[1] == "--print":
        for letter in read(sys.argv[2]):
            print(json.dumps(parse(letter), ensure_ascii=False))
        return
    letters = list(read(sys.argv[1]))
    for _ in range(2):
        found = 0
        start = time.perf_counter()
        for letter in letters:
            value = parse(letter)
            found += len(value["issues"])
            json.dumps(value, ensure_ascii=False).encode()
        seconds = time.perf_counter() - start
    print(json.dumps({
        "seconds": seconds, "letters": len(letters), "bytes": sum(map(len, letters)), "issues": found,
    }))


if __name__ == "__main__":
    main()
