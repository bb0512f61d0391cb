"""Given names that stand for one another: short forms, and the forms one name has in several languages.

Sources: for English, Withycombe, The Oxford Dictionary of English Christian Names (3rd ed., 1977); for Russian,
Petrovsky, Dictionary of Russian Personal Names (1966); across languages, Hanks, Hardcastle and Hodges, A Dictionary of
First Names (2nd ed., 2006). A small choice of the commonest, in plain form; the first of a line is the full name.
"""

from __future__ import annotations

from functools import lru_cache

_SHORT = """
abraham abe abram; albert al bert; alexander alex alec sandy sasha shura alexandre alejandro alessandro alexandros
aleksandar саша шура александр; alfred alf fred; andrew andy drew andrei andre andreas anders andres andrzej андрей;
anthony tony anton antonio antoine anatole антон; arthur art artur arturo; barbara barb; benjamin ben benny benjy bibi;
bernard bernie bernhard; catherine kate kathy katie kitty cathy katherine katya ekaterina caterina catalina katarina
катя екатерина; charles charlie chuck karl carl carlos carlo; christopher chris kit christophe christoph; constantine
konstantin kostya costa костя константин; daniel dan danny; david dave davy; deborah debbie; dmitri dima mitya dmitry
dimitri дима митя дмитрий; donald don; dorothy dolly dot; edmund ed ned; edward ed eddie ned ted teddy eduard edouard
eduardo; elizabeth liz lizzie beth betty bess eliza elisabeth elisabetta isabel елизавета; eugene gene evgeny yevgeny
женя евгений; francis frank francois francesco francisco franz franciszek; frederick fred freddy friedrich frederic
federico fritz; george georg georges giorgio jorge georgy georgios георгий; gerald gerry jerry; gregory greg grigory
grisha gregor гриша григорий; henry harry hank henri heinrich enrico enrique hendrik henryk; ivan vanya ваня иван; jacob
jake jakob jacques james yakov яков; james jim jimmy jamie яков; jeffrey jeff geoffrey; jennifer jenny; john jack johnny
jean johann johannes hans juan giovanni ivan jan ioannis иван иоанн; jonathan jon; joseph joe joey josef jose giuseppe
iosif josip иосиф; josephine josie jo; judith judy; kenneth ken; lawrence larry laurence lorenzo laurent лаврентий; leo
leon lev leonid lyova лев; leonard len lenny; lev lyova лёва; louis lou lewis ludwig luis luigi; margaret maggie meg
peggy madge margarita; martin marty; mary molly polly marie maria masha маша мария; matthew matt matthias mateo matteo
matvei матвей; michael mike mick mickey misha mikhail michel miguel michele mihail миша михаил; nathaniel nat nathan;
nicholas nick nicky nikolai nicolas nicola nikolaus klaus kolya nikola коля николай; nikita nick; olga olya; oliver
ollie; pamela pam; patricia pat patty tricia; patrick pat paddy; paul pavel pablo paolo pasha pal паша павел; peter pete
pyotr petr pierre pedro pietro piotr petya петя пётр петр; philip phil philippe felipe filippo filipp филипп; rebecca
becky; richard dick rick ricky ricardo; robert bob bobby rob robbie bert roberto; ronald ron ronnie; samuel sam sammy;
sergei seryozha serge sergio sergey серёжа сергей; stanley stan; stephen steve stevie stefan etienne esteban stepan
istvan steven степан; susan sue susie susanna; sydney sid; tatiana tanya таня; theodore ted teddy theo fyodor fedor
teodoro фёдор федор; thomas tom tommy tomas tommaso; timothy tim timofei тимофей; valentin valya; vasily vasya basil
вася василий; victor vic viktor vitya vittorio; vincent vince; vladimir volodya vova wladimir volodymyr володя вова
владимир; walter walt wally; william bill billy will willie wilhelm guillaume guglielmo guillermo willem; winston
winnie; zachary zach zack; yusuf youssef yousef yusef joseph; ilya elias elijah ilia илья
"""


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for line in _SHORT.replace("\n", " ").split(";"):
        names = line.split()
        for name in names:
            groups.setdefault(name, set()).add(names[0])
    return {name: frozenset(full) for name, full in groups.items()}


def full_names(name: str) -> frozenset[str]:
    """The full names that a given name in plain form may stand for, itself among them if it is one; none if unknown."""
    return _groups().get(name, frozenset())
