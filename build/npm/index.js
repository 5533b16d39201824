// The element, where there is a page to hold it. On a server nothing happens: pages are made there, but not looked at.
// It is loaded by itself, so that it does not weigh on the program that imports this.
if (typeof window !== 'undefined' && typeof customElements !== 'undefined') import('./dist/stdwi-lab.js');
