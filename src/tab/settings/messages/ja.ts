import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SettingsKey } from "./en.ts";

export const ja: MessageFile<SettingsKey> = {
  "settings.title": "バックアップ",
  "settings.open": "このスペースのバックアップを取る",
  "backup.text":
    "このスペースのすべてを1つのファイルにまとめます。ほかの人の下書きなど、あなたが読めないものは封をして入ります。チームまたはチャットの所有者が行えます。",
  "backup.save": "バックアップを保存",
  "restore.title": "元に戻す",
  "restore.text": "このスペースにないものだけがバックアップから戻ります。今あるものはそのままです。",
  "restore.choose": "バックアップを選ぶ",
  "restore.would": "戻るもの: 記事 {entries}、セッション {sessions}、形式 {formats}、投票 {votes}",
  "restore.confirm": "元に戻す",
  "restore.done": "戻ったもの: 記事 {entries}、セッション {sessions}、形式 {formats}、投票 {votes}",
  wait: "お待ちください…",
  "fault.owner": "チームまたはチャットの所有者だけが行えます。何も変わっていません。",
  "fault.sealed":
    "このサーバーではファイルを開けません。変更されたか、別の鍵で作られたものです。何も変わっていません。",
  "fault.space": "別のチャネルまたはチャットのバックアップです。何も変わっていません。",
  "fault.version": "このバックアップは別のバージョンの Peerloop で作られました。何も変わっていません。",
  "fault.archive": "このファイルは取り込めるバックアップではありません。何も変わっていません。",
};
