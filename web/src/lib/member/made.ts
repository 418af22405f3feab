/** What the office gives whoever makes a member: shown once. */
import type { User } from '$lib/desk/users';
import type { Instant } from '$lib/store/api';

export interface MadeMember {
  user: User;
  link: { token: string; expires: Instant };
}
