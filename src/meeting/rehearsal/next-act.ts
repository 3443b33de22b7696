import { attendanceOf } from "../people/attendance.ts";
import type { Moment } from "../pulse/pulse.ts";
import type { Chance } from "./chance.ts";
import type { Due, Peer, Sight } from "./peer.ts";
import { agree, comeBack, leave } from "./peer-attending.ts";
import { facilitate } from "./peer-facilitating.ts";
import { speak } from "./peer-speaking.ts";
import { commit, reflect, sayTheSame } from "./peer-writing.ts";

function wishes(sight: Sight): readonly Due[] {
  const { moment, peer } = sight;
  if (peer.leftAt !== undefined) return comeBack(peer.leftAt, sight);
  if (attendanceOf(moment).seat === peer.member) return facilitate(sight);
  return [agree, leave, speak, reflect, sayTheSame, commit].flatMap((wish) => wish(sight));
}

/**
 * What `peer` does next and when, if nothing else happens before: pure, so that the same seed plays the same session.
 * undefined: they wait for others, or for the clock. [H4]
 */
export function nextAct(moment: Moment, peer: Peer, chance: Chance): Due | undefined {
  const draw: Chance = (occasion) => chance(`${peer.member}/${occasion}`);
  return wishes({ moment, peer, draw })
    .filter(({ occasion }) => !peer.done.has(occasion))
    .reduce<Due | undefined>((first, due) => (first && first.at <= due.at ? first : due), undefined);
}
