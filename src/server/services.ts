import type { Clock } from "./clock.ts";
import type { Database } from "./db/database.ts";
import type { Signer } from "./document/signer.ts";
import type { Sealer } from "./inbox/sealer.ts";
import type { SendActivity } from "./life/activity.ts";
import type { BackupSeal } from "./transfer/backup-seal.ts";

/** What handlers work with. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly signer: Signer;
  readonly sealer: Sealer;
  readonly backupSeal: BackupSeal;
  /** Largest file of a space that goes out or comes in, in bytes. */
  readonly mostFileBytes: number;
  /** The app's id in Teams, where the operator has said it: then links lead into the tab. */
  readonly teamsAppId: string | undefined;
  /** Undefined where nothing is sent to the activity feed of Teams. */
  readonly sendActivity: SendActivity | undefined;
}
