import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SampleKey } from "./en.ts";

export const ja: MessageFile<SampleKey> = {
  "sample.label": "サンプル",
  "sample.shown": {
    other:
      "ここにある{count}件（投稿、プロフィール、グループ、イベント、中央値）は、3か月目のプログラムの様子を見るためのサンプルです。いつでも削除できます。",
  },
  "sample.remove": "サンプルを削除",
  "sample.asking": {
    other: "サンプル{count}件を全員の画面から削除しますか。みなさんが書いたもの、変更したものは残ります。",
  },
  "sample.yes": "全員分を削除",
  "sample.keep": "残す",
  "sample.leaving": "サンプルを削除しました。10秒間は元に戻せます。",
  "sample.undo": "元に戻す",
};
