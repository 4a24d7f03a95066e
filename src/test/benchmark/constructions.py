#!/usr/bin/env python3
"""One fact in many constructions, and which of them are not read: titles about a name, verbs and voices of signing, who signs, who "both sides"
are, visits and talks, days, and what a paper is for.

  src/test/benchmark/constructions.py [KIND ...]      all of them if none is named

Prints what is not read, and of how many.
"""
import collections, pathlib, re, subprocess, sys, tempfile

HOME = pathlib.Path(__file__).resolve().parents[3]
A, B, X, Y = "Alba University", "Beta College", "Anna Berg", "Carl Dahl"
PAPER = "a memorandum of understanding"
GUESTS = f"{A} received guests from {B} on Monday, who were shown its laboratories and spoke with its teachers. "
TRIPLE = re.compile(r'(\S+) <[^>]*[/#]([^>/#]+)> (.*) \.$')


def read(texts):
    """Of each text what is claimed: (kind, names at its ends, day, areas)."""
    with tempfile.TemporaryDirectory() as directory:
        for i, text in enumerate(texts):
            pathlib.Path(directory, f"{i:04d}.txt").write_text(text, encoding="utf-8")
        out = pathlib.Path(directory, "out")
        subprocess.run([HOME / "entente", "extract", "--output", out, directory], check=True, capture_output=True)
        return [claims((out / f"{i:04d}.nt").read_text(encoding="utf-8")) for i in range(len(texts))]


def claims(triples):
    things = collections.defaultdict(lambda: collections.defaultdict(list))
    for line in triples.splitlines():
        subject, relation, thing = TRIPLE.match(line).groups()
        things[subject][relation].append(thing)
    label = lambda thing: things[thing]["label"][0].split('"')[1] if things[thing]["label"] else ""
    found = []
    for values in list(things.values()):
        ends = {relation: {label(thing) for thing in values[relation]}
                for relation in ("member", "organization", "party", "signatory", "participant") if values[relation]}
        for kind in (name.rstrip(">").split("#")[-1] for name in values["type"]):
            found.append((kind, ends, [day.split('"')[1] for day in values["startDate"]],
                          {area.split("area-")[-1].rstrip(">") for area in values["area"]}))
    return found


def has(found, kind, **ends):
    return any(k == kind and all(names <= e.get(relation, set()) for relation, names in ends.items()) for k, e, _, _ in found)


TITLES = """Rector|Vice-Rector|First Vice-Rector|Acting Rector|President|Vice President|Provost|Associate Provost|Chancellor|Deputy Vice-Chancellor
Registrar|Bursar|Principal|Headmaster|Dean|Vice Dean|Associate Dean|Director|Deputy Director|Executive Director|Director General|General Manager|CEO
Chairman|Board Chairman|Secretary General|Party Secretary|Head|Department Head|Coordinator|Project Manager|Advisor|Chief Specialist|Senior Lecturer
Researcher|Chief Engineer|Founder|Librarian|University Librarian|Curator|Press Officer|Country Director|Programme Director|Chief Physician|Pro-Chancellor
Chief of Staff|Team Leader|Section Chief|Bureau Director|Interim President|Rektor|Direktor|Decano""".replace("\n", "|").split("|")
ABOUT = """{X}, {t} of {A}, visited {B}.|{A} {t} {X} visited {B}.|The {t} of {A}, {X}, visited {B}.|{t} {X} of {A} visited {B}.|{X}, {l} of {A}, visited {B}.
{X}, {A} {t}, visited {B}.|{A}'s {t} {X} visited {B}.|{B} was visited by the {t} at {A}, {X}.|{X} - {t} of {A}|{X}, who is {t} of {A}, visited {B}.
{X}, the newly appointed {l} of {A}, visited {B}.""".replace("\n", "|").split("|")
SIGN = """signed|inked|concluded|entered into|executed|penned|sealed|formalized|finalised|put their signatures to|have signed|exchanged|initialed|renewed|extended
established|recently signed|officially signed|have recently concluded|also signed|pen|seal|reached|have entered into""".replace("\n", "|").split("|")
SIGNED = [f"{A} and {B} {verb} {PAPER}." for verb in SIGN] + [line.format(A=A, B=B, P=PAPER) for line in """{P} was signed between {A} and {B}.
{A} signs MoU with {B}|{A}, {B} sign MoU|{A} and {B} ink pact|MoU signed between {A} and {B}|Signing of MoU between {A} and {B}
{A} has partnered with {B} through {P}.|{A} joined hands with {B} by signing {P}.|{A} and {B} strengthened ties through the signing of a Memorandum of Agreement.
A cooperation agreement was concluded between {A}, on the one hand, and {B}, on the other.|Representatives of {A} and {B} signed {P}.
The leaders of {A} and {B} signed {P}.|{A} held a signing ceremony with {B} for {P}.|{A} and its partner {B} signed {P}.|{A} forged a partnership with {B} through {P}.
{A} and {B} signed a note of understanding.|{A} and {B} signed a record of discussions.|{A} and {B} signed a letter of cooperation.""".replace("\n", "|").split("|")]
SIGNERS = [line.format(A=A, B=B, X=X, Y=Y, P=PAPER) for line in """{A}, represented by Rector {X}, and {B}, represented by President {Y}, signed {P}.
{X}, Rector of {A}, and {Y}, President of {B}, signed {P}.|{A} Rector {X} and {B} President {Y} signed {P}.
The agreement was signed by {X}, Rector of {A}, and {Y}, President of {B}.|The agreement was signed by the Rector of {A}, {X}, and the President of {B}, {Y}.
The agreement was signed on behalf of {A} by Rector {X}, and on behalf of {B} by President {Y}.|The MoU was signed by {X} (Rector, {A}) and {Y} (President, {B}).
{A} and {B} signed {P}. The document was signed by {X} and {Y}.|Signing the MoU were {X}, Rector of {A}, and {Y}, President of {B}.
{A} was represented by {X} and {B} by {Y} at the signing of {P}.|The agreement bears the signatures of {X}, Rector of {A}, and {Y}, President of {B}.
The rectors of the two universities, {X} of {A} and {Y} of {B}, signed the memorandum.|The MoU was signed by {X} for {A} and {Y} for {B}.
Rector {X} and President {Y} signed the agreement between {A} and {B}.|{X}, representing {A}, and {Y}, representing {B}, signed the agreement.""".replace("\n", "|").split("|")]
MEANT = [GUESTS + line for line in [f"{who} signed {PAPER}." for who in """Both parties|Both sides|Both universities|The parties|The two sides|The two institutions
They|The two|The delegations|The partners|Both rectors|The two rectors|Representatives of both sides|The heads of the two institutions""".replace("\n", "|").split("|")]
         + """A memorandum of understanding was signed.|The visit concluded with the signing of a memorandum of understanding.|During the visit, an MoU was inked.
As a result of the meeting, a memorandum of understanding was signed.|The meeting resulted in the signing of an agreement.|An MoU signing ceremony was held.
Then a memorandum of understanding was signed between the two universities.|The delegation signed a memorandum of understanding with the host.""".replace("\n", "|").split("|")]
VISITS = [f"A delegation from {A} {verb} {B} on 3 May 2024." for verb in """visited|paid a visit to|paid a working visit to|called on|toured|travelled to|arrived at|came to
was received by|was welcomed at|was hosted by|embarked on a visit to|recently visited|paid a courtesy call on|stopped by|was a guest of|spent two days at|has visited""".replace("\n", "|").split("|")]
VISITS += [f"{B} {verb} a delegation from {A} on 3 May 2024." for verb in """received|hosted|welcomed|greeted|received a visit from|played host to|was visited by
had the pleasure of welcoming|gave a warm welcome to|was host to|saw the visit of""".replace("\n", "|").split("|")]
TALKS = [f"On 3 May 2024 {line.format(A=A, B=B, X=X, Y=Y)}." for line in """a meeting took place between {A} and {B}|{A} held a meeting with {B}|{A} and {B} held talks
{A} and {B} discussed cooperation|Rector {X} of {A} met with President {Y} of {B}|{X}, Rector of {A}, held talks with {Y}, President of {B}|{A} and {B} met online via Zoom
an online meeting was held between {A} and {B}|negotiations were held between {A} and {B}|{X}, Rector of {A}, paid a courtesy call on {Y}, President of {B}
a working meeting with representatives of {B} was held at {A}|a discussion was held between {A} and {B}""".replace("\n", "|").split("|")]
CAME = f"a delegation from {A} visited {B}"
DAYS = [line.format(s=CAME, S="A" + CAME[1:]) for line in """On 3 May 2024, {s}.|On May 3rd, 2024, {s}.|On the 3rd of May 2024, {s}.|On 03.05.2024 {s}.|On 2024-05-03 {s}.
On Friday (3 May 2024), {s}.|On the morning of May 3, 2024, {s}.|Today, May 3, 2024, {s}.|May 3, 2024: {S}.|{S} on Friday, 3rd May, 2024.|{S} (03.05.2024).|From 3 to 5 May 2024, {s}.
From May 3rd to 5th, 2024, {s}.|On May 3-5, 2024, {s}.|Between 3 and 5 May 2024, {s}.|May 3-5, 2024. {S}.|3rd–5th May 2024: {S}.|{S} on 3 and 4 May 2024.""".replace("\n", "|").split("|")]
FOR = "student exchange and joint research projects"
PURPOSES = [f"{A} and {B} signed {PAPER}. {line.format(F=FOR)}" for line in """The MoU aims to promote {F}.|The agreement covers {F}.|The agreement will facilitate {F}.
Under the MoU, the two universities will carry out {F}.|According to the agreement, the parties will develop {F}.|The partnership will focus on {F}.|The cooperation includes {F}.
The two sides agreed to cooperate in areas such as {F}.|They will collaborate on {F}.|It provides for {F}.|The document envisages {F}.|Areas of cooperation include {F}.
The purpose of the agreement is {F}.|The terms of the MoU encompass {F}.|The MoU lays the foundation for {F}.|The agreement stipulates {F}.|As part of the agreement, {F} will be organized.
The rector said that the agreement would promote {F}.|Students of both universities will benefit from {F}.|The five-year agreement covers {F}.|These include {F}.""".replace("\n", "|").split("|")]

KINDS = {
    "titles": ([line.format(A=A, B=B, X=X, t=title, l=title if title.isupper() else title.lower()) for line in ABOUT for title in TITLES],
               lambda found: has(found, "Membership", member={X}, organization={A})),
    "signed": (SIGNED, lambda found: has(found, "Agreement", party={A, B})),
    "signers": (SIGNERS, lambda found: has(found, "Agreement", party={A, B}, signatory={X, Y})),
    "meant": (MEANT, lambda found: has(found, "Agreement", party={A, B})),
    "visits": (VISITS, lambda found: has(found, "Visit", participant={A, B})),
    "talks": (TALKS, lambda found: has(found, "Meeting", participant={A, B})),
    "days": (DAYS, lambda found: any(kind == "Visit" and days == ["2024-05-03"] for kind, _, days, _ in found)),
    "purposes": (PURPOSES, lambda found: any({"student-exchange", "joint-research"} <= areas for _, _, _, areas in found)),
}
wanted = sys.argv[1:] or list(KINDS)
unknown = [kind for kind in wanted if kind not in KINDS]
if unknown:
    sys.exit(f"constructions.py: nothing is called {unknown[0]!r}; there are: {', '.join(KINDS)}")
for kind in wanted:
    texts, is_read = KINDS[kind]
    missed = [text for text, found in zip(texts, read(texts)) if not is_read(found)]
    for text in missed:
        print(" ", text.replace(GUESTS, "… "))
    print(f"{kind}: {len(missed)} of {len(texts)} not read", flush=True)
