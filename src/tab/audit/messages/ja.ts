import type { AuditKey } from "./en.ts";

export const ja: Readonly<Record<AuditKey, string>> = {
  "audit.title": "スペース全体に対して誰が何をしたか",
  "audit.text": "チームまたはチャットの所有者向け: 誰がいつしたかだけで、内容は含みません。2 年間保存されます。",
  "audit.show": "誰が何をしたかを表示",
  "audit.none": "まだ何もありません。",
  "audit.not-yours": "チームまたはチャットの所有者だけが読めます。",
  "audit.line": "{name}: {act}、{when}",
  "audit.exported": "スペースをファイルに保存",
  "audit.backed-up": "バックアップを保存",
  "audit.restored": "バックアップから復元",
  "audit.samples-removed": "サンプルの内容を削除",
  "audit.samples-brought-back": "サンプルの内容を戻した",
  "audit.imported": "ファイルを取り込み",
  "audit.import-taken-back": "取り込みを取り消し",
  "audit.topic-renamed": "トピックの名前を変更または統合",
  "audit.topic-renaming-undone": "トピックの名前の変更を元に戻した",
  "audit.owner-changed": "所有者を追加または解除",
  "audit.role-changed": "役割を変更",
  "audit.take-over-announced": "スペースの引き継ぎを予告",
  "audit.take-over-ended": "引き継ぎを中止",
  "audit.taken-over": "スペースを引き継いだ",
};
