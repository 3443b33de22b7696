type Grades = Readonly<Record<string, 1 | 2 | 3>>;

/** What a calendar might have, the next one first: id, title, text. Written for this test, in five languages and four scripts. */
export const events: readonly (readonly [id: string, title: string, text: string])[] = [
  ["knots", "Knots over lunch", "Bring a rope of your own. We tie three bends and eat."],
  ["incident", "Incident review workshop", "We replay the outage of March with the deployment timeline on the wall."],
  ["accessible", "Accessibility clinic", "Bring a page and a screen reader. We use it without a mouse for an hour."],
  ["pipelines", "Seminar: pipelines and runbooks", "See docs/onboarding/first-run.md and try `startPipeline` before."],
  ["regatta", "Autumn regatta for everybody", "Boats are there; life jackets, too."],
  ["cafe", "Le café des idées", "Une heure, un thème, aucun transparent. Chacun apporte une question."],
  ["fehler", "Fehlerkultur im Gespräch", "Wir erzählen von Rückschlägen und hören zu."],
  ["ar", "لقاء عن إدارة الوقت", "نتحدث عن أولوياتنا ونتبادل الحيل الصغيرة."],
  ["ja", "リモート会議の勉強会", "東京オフィスから発表します。質問を歓迎します。"],
  ["th", "เวิร์กช็อปการให้ความเห็น", "ฝึกการฟังอย่างตั้งใจ"],
  ["mixer", "Spring mixer", "Meet somebody from another team, twice."],
];

export const groups: readonly (readonly [id: string, name: string, purpose: string])[] = [
  ["writers", "Technical writers", "We read each other's drafts and shorten them."],
  ["oncall", "On-call guild", "How we wake each other up, and who may sleep. Runbooks live here."],
  ["zurich", "Zürich sailors", "Everybody who sails on Thursdays."],
  ["zh", "数据小组", "我们每周一起看一个数据库问题。"],
];

/** What people would type, and what of these answers it, judged by reading them. */
export const queries: Readonly<Record<string, readonly (readonly [query: string, grades: Grades])[]>> = {
  words: [
    ["knots", { knots: 3 }],
    ["knot", { knots: 3 }],
    ["deployments", { incident: 3 }],
    ["runbook", { pipelines: 3, oncall: 3 }],
    ["sailing", { zurich: 3 }],
    ["everybody", { regatta: 3, zurich: 3 }],
    ["draft shorten", { writers: 3 }],
    ["boat jackets", { regatta: 3 }],
    ["team twice", { mixer: 3 }],
    ["lighthouse", {}],
  ],
  typos: [
    ["knto", { knots: 3 }],
    ["accesibility clinic", { accessible: 3 }],
    ["incidnet", { incident: 3 }],
    ["regata", { regatta: 3 }],
    ["tehcnical", { writers: 3 }],
    ["guidl", { oncall: 3 }],
    ["sppring mixer", { mixer: 3 }],
    ["Fehlerkulter", { fehler: 3 }],
    ["أولويانتا", { ar: 3 }],
    ["xyzzyx", {}],
  ],
  accents: [
    ["cafe des idees", { cafe: 3 }],
    ["CAFÉ", { cafe: 3 }],
    ["zurich", { zurich: 3 }],
    ["gesprach", { fehler: 3 }],
    ["RÜCKSCHLÄGEN", { fehler: 3 }],
    ["إِدَارَة", { ar: 3 }],
  ],
  beginnings: [
    ["kno", { knots: 3 }],
    ["incident rev", { incident: 3 }],
    ["access", { accessible: 3 }],
    ["techn", { writers: 3 }],
    ["الوق", { ar: 3 }],
  ],
  parts: [
    ["startPipeline", { pipelines: 3 }],
    ["first-run.md", { pipelines: 3 }],
    ["onboarding", { pipelines: 3 }],
    ["kultur", { fehler: 3 }],
    ['"screen reader"', { accessible: 3 }],
    ['"reader screen"', {}],
  ],
  scripts: [
    ["会議", { ja: 3 }],
    ["東京", { ja: 3 }],
    ["数据库", { zh: 3 }],
    ["ความเห็น", { th: 3 }],
  ],
};
