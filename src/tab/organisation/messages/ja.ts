import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { en } from "./en.ts";

export const ja: MessageFile<keyof typeof en> = {
  "org.title": "組織全体",
  "org.none":
    "このスペースは参加していません。メンバーにはほかのスペースが見えず、ほかのスペースからもこのスペースは見えません。",
  "org.joined": "このスペースは「{title}」として参加しています。",
  "org.begin": "このスペースを参加させる",
  "org.shows": "参加しているほかのスペースのメンバーに見えるもの：",
  "org.shows.people":
    "見つけてほしいと望み、このスペースの外でもそれを許した人の名前、本人が書いた内容、このスペースの名前",
  "org.shows.figures":
    "全スペースを合わせたレッスン、採用された回答、レッスンを活用した人の数（5 単位。ここで 5 人以上が関わっている場合のみ）",
  "org.shows.formats": "このスペースのメンバーが作った形式",
  "org.shows.nothing": "それ以外は何も見えません。項目、セッション、質問、記録は見えません。",
  "org.leave-any-time": "所有者はいつでも参加をやめられます。スペースはすぐに表示されなくなります。",
  "org.name": "そこでのこのスペースの名前",
  "org.join": "参加する",
  "org.cancel": "キャンセル",
  "org.leave": "組織全体の表示から抜ける",
  "org.left": "このスペースは抜けました。",
  "org.back": "もう一度参加する",
  "org.owners": "これを決められるのはこのスペースの所有者だけです。",
  "org.spaces": "参加しているスペース",
  "org.figures": "合計",
  "org.lessons": "レッスン",
  "org.answers": "採用された回答",
  "org.applied": "レッスンを活用した人",
  "org.at-least": "{count} 以上",
  "org.too-few": "人数が少ないため表示しません",
  "org.search": "知っている人は…",
  "org.people": "誰が何を知っているか",
  "org.people.none": "見つかりません。",
  "org.wants": "学びたいこと",
  "org.gaps": "求められているが、まだ誰も教えていないこと",
  "org.formats": "ほかのスペースの形式",
  "org.formats.from": "{space} から",
  "org.copy": "このスペースにコピー",
  "org.copy-this": "{format} をこのスペースにコピー",
  "org.copied": "{format} がこのスペースに入りました。",
};
