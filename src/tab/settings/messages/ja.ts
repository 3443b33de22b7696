import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SettingsKey } from "./en.ts";

export const ja: MessageFile<SettingsKey> = {
  "settings.title": "このスペースをファイルに",
  "settings.open": "このスペースをファイルに保存",
  "export.title": "ほかの場所で読むために",
  "export.text":
    "ここであなたが読めるすべてを1つのzipにまとめます。項目は1件ずつMarkdownファイルになり、添付、回答、コメント、学びの道も入ります。同じ内容のデータ（JSON）も付きます。下書きは自分のものだけが入ります。",
  "export.save": "MarkdownとJSONで保存",
  "backup.title": "バックアップ",
  "backup.text":
    "上のファイルに、ほかの人の下書きなど残りのすべてを封をして加えたものです。ここから元に戻せます。このスペースの所有者が行えます。",
  "backup.save": "バックアップを保存",
  "bounds.most": "スペースのファイルは、ここでは最大 {most} MB です。",
  "bounds.full":
    "このスペースは1つのファイルには大きすぎます。ここでは最大 {most} MB で、バックアップには添付が2回入ります。Peerloop の管理者が上限を上げられます。",
  "restore.title": "元に戻す",
  "restore.text": "このスペースにないものだけがバックアップから戻ります。今あるものはそのままです。",
  "restore.choose": "バックアップを選ぶ",
  "restore.would": "戻るもの: 項目 {entries}、セッション {sessions}、形式 {formats}、投票 {votes}",
  "restore.confirm": "元に戻す",
  "restore.done": "戻ったもの: 項目 {entries}、セッション {sessions}、形式 {formats}、投票 {votes}",
  wait: "お待ちください…",
  saved: "ファイルに保存しました。",
  "fault.owner": "このスペースの所有者だけが行えます。何も変わっていません。",
  "fault.size": "このファイルは、ここで扱える {most} MB を超えています。何も変わっていません。",
  "fault.sealed":
    "このサーバーではファイルを開けません。変更されたか、別の鍵で作られたものです。何も変わっていません。",
  "fault.space": "別のチャネルまたはチャットのバックアップです。何も変わっていません。",
  "fault.version": "このバックアップは別のバージョンの Peerloop で作られました。何も変わっていません。",
  "fault.archive": "このファイルは取り込めるバックアップではありません。何も変わっていません。",
};
