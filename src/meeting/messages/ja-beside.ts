import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enBeside } from "./en-beside.ts";

export const jaBeside: MessageFile<keyof typeof enBeside> = {
  "beside.me": "{name}（隣の席）",
  "beside.host": "{name}（{host}さんの隣）",
  "beside.title": "隣にいる人",
  "beside.why": "この端末で、自分の順番と自分の言葉で参加します。投票は端末ごとに1票です。",
  "beside.add": "この人を加える",
  "beside.type-name": "まず名前を入力してください。",
  "beside.away": "外す: {name}",
  "beside.away-short": "外す",
  "beside.agree": "隣の人: 口頭で同意",
  "beside.who-writes": "書く人",
  "beside.can-read": "公開までは、この端末でもう一度読めます。",
  "beside.hand-raise": "{name}さんの手を挙げる",
  "beside.hand-lower": "{name}さんの手を下ろす",
  "refusal.members-only": "投票は端末ごとに、持ち主の1票です。",
  "refusal.no-such-companion": "この人はもう隣にいません。",
  "refusal.no-more-companions": "隣に加えられるのは8人までです。",
};
