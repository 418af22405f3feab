/** What is asked of a donor, in this order. */
export const donorFields = [
  'kind',
  'label',
  'contact',
  'phone',
  'email',
  'address',
  'country',
  'anonymous',
  'note',
] as const;
