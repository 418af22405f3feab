/** Where somebody is on the way in. */
class Gate {
  /** The sign-in form is shown although someone has a store on this phone. */
  signingIn = $state(false);
  /** Just signed in for the first time here: a PIN is to be chosen before the work is shown. */
  choosingPin = $state(false);
}

export const gate = new Gate();
