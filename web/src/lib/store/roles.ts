/** What follows from roles alone, before anybody has signed in: apart from the table of rights, which is large. */
import type { Me } from './api';

/** A member of the community network and nothing else: one screen, their own reports. */
export const isOnlyMember = (me: Me): boolean =>
  me.roles.length > 0 && me.roles.every((role) => role === 'network_member');
