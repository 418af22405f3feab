/** `KH`, a dash, and two digits per level down to the village. */
export const isPlaceCode = (text: string): boolean => /^[A-Z]{2}-(\d{2}){1,4}$/.test(text);
