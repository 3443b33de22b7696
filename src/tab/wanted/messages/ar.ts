import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { WantedKey } from "./en.ts";

export const ar: MessageFile<WantedKey> = {
  "wanted.title": "دروس مطلوبة",
  "wanted.how": "لا يرى أحد من يطلب. وحين يطلب شخصان الشيء نفسه يراه الجميع هنا.",
  "wanted.topic": "أود درسًا عن",
  "wanted.ask": "اطلبه",
  "wanted.alone": "أنت وحدك ترى هذا. وحين يطلب غيرك الشيء نفسه يراه الجميع.",
  "wanted.several": "يطلبه شخصان على الأقل.",
  "wanted.askers": "يطلبه {count} على الأقل.",
  "wanted.too": "أريده أيضًا",
  "wanted.too-this": "أريده أيضًا: {topic}",
  "wanted.write": "اكتب هذا الدرس",
  "wanted.write-this": "اكتب هذا الدرس: {topic}",
  "wanted.here": "طلبتَه، وأنت وحدك ترى هذا: ها هو.",
  "wanted.seen": "شكرًا، رأيته",
  "wanted.seen-this": "شكرًا، رأيته: {topic}",
  "wanted.not-it": "ليس ما أحتاج إليه",
  "wanted.not-it-this": "ليس ما أحتاج إليه: {topic}",
  "wanted.answers": "هل يلبي هذا الدرس ما يطلبه أحدهم؟",
  "wanted.answers-this": "يلبي «{topic}»",
  "wanted.told": "أُبلغ من طلبوه.",
};
