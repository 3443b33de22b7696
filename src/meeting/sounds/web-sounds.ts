import type { Cue, Sounds } from "./sounds.ts";

/** The part of `Window` used here. */
export interface SoundView extends Pick<EventTarget, "addEventListener"> {
  readonly AudioContext: typeof AudioContext;
}

/** Pitches in Hz, one after the other. */
const TONES: Readonly<Record<Cue, readonly number[]>> = { soon: [660], up: [660, 880] };
const TONE_S = 0.16;
/** Under speech, not over it. */
const LOUDNESS = 0.12;

/** Short tones made by the browser itself. Browsers allow none before somebody has touched the page: until then it is silent. */
export function createWebSounds(view: SoundView): Sounds {
  let audio: AudioContext | undefined;
  // Each gesture may be the one that the browser lets count, and the first after a phone call has stopped all sound.
  const wake = () => {
    audio ??= new view.AudioContext();
    // Refused: the next gesture tries again.
    if (audio.state !== "running") audio.resume().catch(() => {});
  };
  for (const gesture of ["pointerup", "keydown"]) view.addEventListener(gesture, wake);

  const tone = (on: AudioContext, pitch: number, at: number) => {
    const [source, loudness] = [on.createOscillator(), on.createGain()];
    source.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, at + TONE_S / 8);
    loudness.gain.linearRampToValueAtTime(0, at + TONE_S);
    source.connect(loudness).connect(on.destination);
    source.start(at);
    source.stop(at + TONE_S);
  };
  return {
    play(cue) {
      if (audio?.state !== "running") return;
      for (const [place, pitch] of TONES[cue].entries()) tone(audio, pitch, audio.currentTime + place * TONE_S);
    },
  };
}
