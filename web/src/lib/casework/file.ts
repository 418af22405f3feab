/** The case that the pages below `/cases/[id]` are about: loaded once, by their layout. */
import { createContext } from 'svelte';
import type { Case } from '$lib/model/generated';
import type { Rec } from '$lib/store';

export const [caseFile, setCaseFile] = createContext<() => Rec<Case>>();
