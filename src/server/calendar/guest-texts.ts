/** What the page of a speaker from outside says beside the event. */
interface GuestTexts {
  readonly dir: "ltr" | "rtl";
  readonly when: string;
  readonly minutes: (count: string) => string;
  readonly where: string;
  readonly join: string;
  readonly calendar: string;
  readonly announced: string;
  readonly recorded: string;
  readonly notRecorded: string;
  readonly calledOff: string;
  readonly over: string;
  readonly note: string;
  readonly goneTitle: string;
  readonly gone: string;
}

const en: GuestTexts = {
  dir: "ltr",
  when: "When",
  minutes: (count) => `${count} minutes`,
  where: "Where",
  join: "Join the meeting",
  calendar: "Add it to your calendar",
  announced: "You are announced as",
  recorded: "This event is recorded.",
  notRecorded: "Nothing is recorded.",
  calledOff: "This event was called off.",
  over: "This event is over. Thank you!",
  note: "You need no account for this page. Whoever has its address can read it: please keep it to yourself.",
  goneTitle: "There is nothing here",
  gone: "This link does not lead anywhere any more. Please ask whoever gave it to you for a new one.",
};

const ar: GuestTexts = {
  dir: "rtl",
  when: "متى",
  minutes: (count) => `${count} دقيقة`,
  where: "أين",
  join: "انضم إلى الاجتماع",
  calendar: "أضفه إلى تقويمك",
  announced: "يُعلَن عنك باسم",
  recorded: "هذه الفعالية مسجَّلة.",
  notRecorded: "لا يُسجَّل شيء.",
  calledOff: "أُلغيت هذه الفعالية.",
  over: "انتهت هذه الفعالية. شكرًا لك!",
  note: "لا تحتاج إلى حساب لهذه الصفحة. من لديه عنوانها يستطيع قراءتها: احتفظ به لنفسك رجاءً.",
  goneTitle: "لا شيء هنا",
  gone: "لم يعد هذا الرابط يقود إلى شيء. اطلب رابطًا جديدًا ممن أعطاك إياه رجاءً.",
};

const ja: GuestTexts = {
  dir: "ltr",
  when: "日時",
  minutes: (count) => `${count} 分`,
  where: "場所",
  join: "会議に参加する",
  calendar: "カレンダーに追加する",
  announced: "ご紹介のしかた",
  recorded: "このイベントは録画されます。",
  notRecorded: "録画はされません。",
  calledOff: "このイベントは中止になりました。",
  over: "このイベントは終了しました。ありがとうございました。",
  note: "このページを見るのにアカウントは要りません。アドレスを知っている人は誰でも読めるので、他の人に渡さないでください。",
  goneTitle: "ここには何もありません",
  gone: "このリンクはもう使えません。リンクをくれた人に新しいものを頼んでください。",
};

const languages: Readonly<Record<string, GuestTexts>> = { en, ar, ja };

/** The first language that a browser asks for and that there are texts in; English where there is none. */
export function guestTextsFor(acceptLanguage: string | undefined): {
  readonly language: string;
  readonly texts: GuestTexts;
} {
  const asked = (acceptLanguage ?? "").split(",").map((one) => one.trim().toLowerCase().split(/[-;]/)[0] ?? "");
  const language = asked.find((one) => Object.hasOwn(languages, one)) ?? "en";
  return { language, texts: languages[language] ?? en };
}
