"""Given names that stand for one another: short forms, and the forms one name has in several languages.

Sources: for English, Withycombe, The Oxford Dictionary of English Christian Names (3rd ed., 1977); for Russian,
Petrovsky, Dictionary of Russian Personal Names (1966); across languages, Hanks, Hardcastle and Hodges, A Dictionary of
First Names (2nd ed., 2006). A small choice of the commonest, in plain form; the first of a line is the full name, and a
stroke parts one language's forms from another's: Bill is William, but Henri may be another man than Henry.
"""

from __future__ import annotations

from functools import lru_cache

_FORMS = """
abraham abe abram; albert al bert; alexander alex alec sandy / aleksandr alexandr sasha shura александр саша шура /
alexandre / alejandro / alessandro / alexandros / aleksandar / aleksander / oleksandr; alfred alf fred; andrew andy
drew / andrei андрей / andre / andreas / anders / andres / andrzej; anthony tony / anton антон / antonio / antoine /
anatole; arthur art / artur / arturo; barbara barb; benjamin ben benny benjy bibi; bernard bernie / bernhard;
catherine kate kathy katie kitty cathy katherine / ekaterina katya екатерина катя / caterina / catalina / katarina;
charles charlie chuck / karl carl / carlos / carlo; christopher chris kit / christophe / christoph; constantine /
konstantin kostya константин костя / costa; daniel dan danny; david dave davy; deborah debbie; dmitri dima mitya
dmitry dimitri дмитрий дима митя; donald don; dorothy dolly dot; edmund ed ned; edward ed eddie ned ted teddy / eduard
/ edouard / eduardo; elizabeth liz lizzie beth betty bess eliza elisabeth / elisabetta / isabel / елизавета; eugene
gene / evgeny yevgeny евгений женя; francis frank / francois / francesco / francisco / franz / franciszek; frederick
fred freddy / friedrich fritz / frederic / federico; george / georg / georges / giorgio / jorge / georgy георгий /
georgios; gerald gerry jerry; gregory greg / grigory grisha григорий гриша / gregor; henry harry hank / henri /
heinrich / enrico / enrique / hendrik / henryk; jacob jake / jakob / jacques / yakov яков; james jim jimmy jamie /
jacques / яков; jeffrey jeff geoffrey; jennifer jenny; john jack johnny / jean / johann johannes hans / juan /
giovanni / ivan vanya иван ваня / jan / ioannis иоанн; jonathan jon; joseph joe joey / josef / jose / giuseppe / iosif
иосиф / josip / yusuf youssef yousef yusef; josephine josie jo; judith judy; kenneth ken; lawrence larry laurence /
lorenzo / laurent / лаврентий; leo / leon / lev лев; leonid lyonya леонид лёня; leonard len lenny; lev lyova лев лёва;
louis lou lewis / ludwig / luis / luigi; margaret maggie meg peggy madge / margarita; martin marty; mary molly polly /
marie / maria masha мария маша; matthew matt / matthias / mateo / matteo / matvei матвей; michael mike mick mickey /
mikhail misha михаил миша / michel / miguel / michele / mihail; nathaniel nat nathan; nicholas nick nicky / nikolai
kolya николай коля / nicolas / nicola / nikolaus klaus / nikola никола; nikita nick; olga olya; oliver ollie; pamela
pam; patricia pat patty tricia; patrick pat paddy; paul / pavel pasha павел паша / pablo / paolo / pal; peter pete /
pyotr petr petya пётр петр петя / pierre / pedro / pietro / piotr; philip phil / philippe / felipe / filippo / filipp
филипп; rebecca becky; richard dick rick ricky / ricardo; robert bob bobby rob robbie bert / roberto; ronald ron
ronnie; samuel sam sammy; sergei sergey seryozha сергей серёжа / serge / sergio; stanley stan; stephen steve stevie
steven / stefan / etienne / esteban / stepan степан / istvan; susan sue susie / susanna; sydney sid; tatiana tanya
татьяна таня; theodore ted teddy theo / fyodor fedor фёдор федор / teodoro; thomas tom tommy / tomas / tommaso;
timothy tim / timofei тимофей; valentin valya; vasily vasya василий вася / basil; victor vic / viktor vitya виктор
витя / vittorio; vincent vince; vladimir wladimir volodya vova владимир володя вова / volodymyr; walter walt wally;
william bill billy will willie / wilhelm / guillaume / guglielmo / guillermo / willem; winston winnie; zachary zach
zack; elijah / elias / ilya илья / ilia
"""


@lru_cache(maxsize=1)
def _forms() -> dict[str, frozenset[tuple[str, int]]]:
    """Each form -> the full names that it may stand for, each with the number of the form's language in its line."""
    forms: dict[str, set[tuple[str, int]]] = {}
    for line in _FORMS.replace("\n", " ").split(";"):
        full = line.split()[0]
        for language, names in enumerate(line.split("/")):
            for name in names.split():
                forms.setdefault(name, set()).add((full, language))
    return {name: frozenset(found) for name, found in forms.items()}


def full_names(name: str) -> frozenset[str]:
    """The full names that a given name in plain form may stand for, itself among them if it is one; none if unknown."""
    return frozenset(full for full, _ in _forms().get(name, ()))


def full_name_of_both(a: str, b: str) -> tuple[str, bool] | None:
    """A full name that both may stand for, and whether in one language; None if there is none."""
    forms_a, forms_b = _forms().get(a, frozenset()), _forms().get(b, frozenset())
    within = [full for full, _ in forms_a & forms_b]
    across = full_names(a) & full_names(b)
    return (min(within or across), bool(within)) if across else None
