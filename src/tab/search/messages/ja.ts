import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SearchKey } from "./en.ts";

export const ja: MessageFile<SearchKey> = {
  "search.title": "検索",
  "search.start": "言葉、またはその最初の部分を入力してください。矢印キーで結果の間を移動できます。",
  "search.found": { other: "{count} 件見つかりました" },
  "search.nothing.title": "「{query}」に合うものはありません",
  "search.nothing.text": "言葉を減らすか変えてみてください。このスペースで公開されたものだけが見つかります。",
  "search.instead": "「{query}」を含むものはありません。代わりに次の言葉で検索しました：",
};
