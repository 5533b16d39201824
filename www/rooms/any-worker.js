// Both kinds of worker as one script, for the page in one file, where there is one core for all: which of them it shall be, is said before it.

void (Reflect.get(self, 'isOfPlans') === true ? import('./worker.js') : import('../run/worker/main.js'));
