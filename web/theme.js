// Before anything is painted: the theme that a person chose the last time, else that of the system.
const chosen = localStorage.getItem('theme');
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
