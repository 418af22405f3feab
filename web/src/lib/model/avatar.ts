/** A drawn avatar follows from the id alone: never from a name, never an initial. */
export interface AvatarDrawing {
  /** Hue in degrees of the ground. */
  hue: number;
  hill: string;
  sun: { x: number; y: number; r: number };
  leaf: string;
}

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 16777619);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 2246822507);
  return (h ^ (h >>> 13)) >>> 0;
}

/** A small landscape in a 48 × 48 box. */
export function drawAvatar(id: string): AvatarDrawing {
  const h = hash(id);
  const pick = (shift: number, range: number) => (h >>> shift) % range;
  const left = 26 + pick(3, 12);
  const middle = 16 + pick(7, 18);
  const right = 24 + pick(12, 14);
  const stem = 10 + pick(16, 28);
  return {
    hue: pick(0, 24) * 15,
    hill: `M0 48V${left}Q12 ${middle} 24 ${Math.round((left + right) / 2)}T48 ${right}V48Z`,
    sun: { x: 10 + pick(19, 28), y: 8 + pick(22, 9), r: 4 + pick(25, 4) },
    leaf: `M${stem} 44Q${stem - 7} 36 ${stem} 27Q${stem + 7} 36 ${stem} 44`,
  };
}
