import { preference } from '/js/scan/dom.js';

/* [hertz, milliseconds] in a row; 0 hertz is silence. Different in rhythm, not only in pitch. */
const tunes = {
  'seen': [[1320, 90]],
  'already-seen': [[880, 60], [0, 50], [880, 60]],
  'elsewhere': [[880, 110], [587, 160]],
  'several': [[659, 60], [0, 40], [784, 60], [0, 40], [988, 60]],
  'unknown': [[220, 320]],
  'refused': [[196, 160], [0, 70], [196, 260]],
};

const shakes = {
  'seen': [40],
  'already-seen': [30, 60, 30],
  'elsewhere': [120, 60, 60],
  'several': [30, 40, 30, 40, 30],
  'unknown': [250],
  'refused': [160, 80, 260],
};

const gravity = Object.keys(tunes);

/** A short sound for each outcome, made on the spot. In a burst the gravest of those that wait is played next. */
export function createSounds(user) {
  const wanted = preference(`inventory.sound.${user}`, 'on');
  let audio;
  let free = 0;
  let next = null;

  function play(outcome) {
    if (!tunes[outcome]) return;
    if (performance.now() < free) {
      if (!next) setTimeout(playNext, free - performance.now());
      if (!next || gravity.indexOf(outcome) > gravity.indexOf(next)) next = outcome;
      return;
    }
    free = performance.now() + 60 + tunes[outcome].reduce((sum, [, length]) => sum + length, 0);
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(shakes[outcome]);
    if (wanted.get() === 'on') sing(tunes[outcome]);
  }

  function playNext() {
    const outcome = next;
    next = null;
    free = 0;
    play(outcome);
  }

  function sing(tune) {
    try {
      audio ??= new AudioContext();
      if (audio.state === 'suspended') audio.resume().catch(() => { });
      let at = audio.currentTime + 0.01;
      for (const [hertz, length] of tune) {
        if (hertz) tone(hertz, at, length / 1000);
        at += length / 1000;
      }
    } catch {
      // No sound device: the banner says it all.
    }
  }

  function tone(hertz, at, length) {
    const source = audio.createOscillator();
    const level = audio.createGain();
    source.type = hertz < 300 ? 'sawtooth' : 'triangle';
    source.frequency.value = hertz;
    level.gain.setValueAtTime(0, at);
    level.gain.linearRampToValueAtTime(0.25, at + 0.008);
    level.gain.setValueAtTime(0.25, at + length - 0.015);
    level.gain.linearRampToValueAtTime(0, at + length);
    source.connect(level).connect(audio.destination);
    source.start(at);
    source.stop(at + length);
  }

  return {
    play,
    on: () => wanted.get() === 'on',
    set: on => wanted.set(on ? 'on' : 'off'),
    stop: () => audio?.close().catch(() => { }),
  };
}
