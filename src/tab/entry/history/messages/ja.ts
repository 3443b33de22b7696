import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { HistoryKey } from "./en.ts";

export const ja: MessageFile<HistoryKey> = {
  "history.title": "履歴",
  "history.only-one": "書かれてから変更されていません。",
  "history.version": "第{version}版",
  "history.newest": "第{version}版(今みんなが読んでいる版)",
  "history.show": "第{version}版で変わったこと",
  "history.show-short": "変わったこと",
  "history.restore": "第{version}版を最新に戻す",
  "history.restore-short": "最新に戻す",
  "history.from": "この版から",
  "history.to": "この版まで",
  "history.differences": "第{from}版から第{to}版までに変わったこと",
  "history.same": "どちらの版も同じ内容です。",
  "history.gone": "取り除かれた部分:",
  "history.new": "加えられた部分:",
  "history.legend": "取り消し線は取り除かれた部分、下線は加えられた部分です。",
  "history.restored": "第{version}版が再び最新になりました。その間の版は失われていません。",
  "history.lacking": "第{version}版は下書きで、公開に必要なものが足りません。何も変わっていません。",
  "history.undo": "元に戻す",
  "history.undone": "元に戻しました。",
};
