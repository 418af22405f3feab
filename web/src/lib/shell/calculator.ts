/** A calculator that really works: the harmless screen must bear a second look. */
export interface Calculator {
  shown: string;
  kept: number | null;
  sign: '+' | '−' | '×' | '÷' | null;
  /** The next digit begins a new number. */
  fresh: boolean;
}

export const empty: Calculator = { shown: '0', kept: null, sign: null, fresh: true };
export const keys = [
  ['C', '±', '%', '÷'],
  ['7', '8', '9', '×'],
  ['4', '5', '6', '−'],
  ['1', '2', '3', '+'],
  ['0', '.', '⌫', '='],
] as const;
export type Key = (typeof keys)[number][number];

const digitsMax = 12;

function show(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return String(Number(value.toPrecision(digitsMax)));
}

function work(a: number, sign: Calculator['sign'], b: number): number {
  switch (sign) {
    case '+':
      return a + b;
    case '−':
      return a - b;
    case '×':
      return a * b;
    case '÷':
      return a / b;
    case null:
      return b;
  }
}

export function press(state: Calculator, key: Key): Calculator {
  const value = Number(state.shown) || 0;
  switch (key) {
    case 'C':
      return empty;
    case '±':
      return { ...state, shown: show(-value) };
    case '%':
      return { ...state, shown: show(value / 100), fresh: true };
    case '⌫':
      if (state.fresh) return state;
      return { ...state, shown: state.shown.slice(0, -1) || '0' };
    case '.':
      if (state.fresh) return { ...state, shown: '0.', fresh: false };
      return state.shown.includes('.') ? state : { ...state, shown: `${state.shown}.` };
    case '=':
      if (state.sign === null || state.kept === null) return { ...state, fresh: true };
      return { ...empty, shown: show(work(state.kept, state.sign, value)) };
    case '+':
    case '−':
    case '×':
    case '÷': {
      const kept =
        state.kept !== null && !state.fresh ? work(state.kept, state.sign, value) : value;
      return { shown: show(kept), kept, sign: key, fresh: true };
    }
    default: {
      const shown = state.fresh || state.shown === '0' ? key : state.shown + key;
      return shown.length > digitsMax ? state : { ...state, shown, fresh: false };
    }
  }
}
